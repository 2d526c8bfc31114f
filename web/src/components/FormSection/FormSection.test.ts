import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FormSection from './FormSection.vue'

describe('FormSection', () => {
  it('is a region named by its heading', () => {
    const section = mount(FormSection, { props: { title: '基本信息' } })
    expect(section.get('section').attributes('aria-labelledby')).toBe(section.get('h2').attributes('id'))
  })
})
