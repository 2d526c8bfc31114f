import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DueDate from './DueDate.vue'

describe('DueDate', () => {
  it('names the weekday and the working days that are left', () => {
    const text = mount(DueDate, { props: { due: '2026-09-24', left: 3, unit: 'WORKING_DAY' } }).text()
    expect(text).toContain('2026-09-24 (周四)')
    expect(text).toContain('还剩 3 个工作日')
  })

  it('says by how much it is overdue, in words and not by colour alone', () => {
    expect(mount(DueDate, { props: { due: '2026-09-24', left: -2, unit: 'WORKING_DAY' } }).text()).toContain('已逾期 2 个工作日')
  })

  it('shows on focus how it was counted and hides it on Escape', async () => {
    const due = mount(DueDate, { props: { due: '2026-09-24', left: 3, unit: 'WORKING_DAY', how: ['9月18日收到，当日不计'] } })
    await due.get('button').trigger('focus')
    expect(due.get('[role=tooltip]').text()).toContain('当日不计')
    await due.get('button').trigger('keydown', { key: 'Escape' })
    expect(due.find('[role=tooltip]').exists()).toBe(false)
  })

  it('says so where the law gives no number of days', () => {
    expect(mount(DueDate, { props: { due: null } }).text()).toBe('未规定期限')
  })
})
