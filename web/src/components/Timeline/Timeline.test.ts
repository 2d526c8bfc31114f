import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import Timeline from './Timeline.vue'

describe('Timeline', () => {
  it('tells who did what, when in legal time, and with which receipt', () => {
    const timeline = mount(Timeline, {
      props: { happenings: [{ id: '1', at: '2026-09-24T02:05:00Z', title: '受理', who: '示例局 数据专员', receipt: 'r1', index: 7 }] },
    })
    expect(timeline.text()).toContain('2026-09-24 10:05')
    expect(timeline.text()).toContain('示例局 数据专员')
    expect(timeline.text()).toContain('已入账 7 号')
  })
})
