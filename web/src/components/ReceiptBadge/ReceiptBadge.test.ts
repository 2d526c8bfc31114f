import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ReceiptBadge from './ReceiptBadge.vue'

describe('ReceiptBadge', () => {
  it('says that the entry is not in the log yet', () => {
    expect(mount(ReceiptBadge, { props: { receipt: 'r1', index: null } }).text()).toBe('待入账')
  })

  it('gives the place in the log, the first one included', () => {
    expect(mount(ReceiptBadge, { props: { receipt: 'r1', index: 0 } }).text()).toBe('已入账 0 号')
  })

  it('does not call pending what it does not know', () => {
    expect(mount(ReceiptBadge, { props: { receipt: 'r1' } }).text()).toBe('回执')
  })

  it('shows nothing where there is no receipt', () => {
    expect(mount(ReceiptBadge, { props: { receipt: null } }).text()).toBe('')
  })
})
