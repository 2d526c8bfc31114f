import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import CasePage from './CasePage.vue'

describe('CasePage', () => {
  it('puts the law beside the matter, as a landmark with a name', () => {
    const page = mount(CasePage, { slots: { matter: '<p>申请</p>', law: '<p>第二十条</p>', timeline: '<p>受理</p>' } })
    const law = page.get('aside')
    expect(law.text()).toContain('第二十条')
    expect(law.attributes('aria-labelledby')).toBe(law.get('h2').attributes('id'))
  })
})
