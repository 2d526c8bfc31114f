import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DetailPage from './DetailPage.vue'

describe('DetailPage', () => {
  it('has one first heading, the name of the thing', () => {
    const page = mount(DetailPage, { props: { title: '商事主体登记信息' }, slots: { default: '<p>内容</p>' } })
    expect(page.findAll('h1').map((heading) => heading.text())).toEqual(['商事主体登记信息'])
  })
})
