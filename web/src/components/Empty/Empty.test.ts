import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Empty from './Empty.vue'

describe('Empty', () => {
  it('says what is empty, why, and what to do', () => {
    const empty = mount(Empty, { props: { title: '没有待办', why: '有新的办件时会出现在这里。' }, slots: { default: '<a href="#">看目录</a>' } })
    expect(empty.text()).toContain('没有待办')
    expect(empty.text()).toContain('有新的办件')
    expect(empty.get('a').text()).toBe('看目录')
  })
})
