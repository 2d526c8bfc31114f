import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import Skeleton from './Skeleton.vue'

describe('Skeleton', () => {
  afterEach(() => vi.useRealTimers())

  it('waits 300 ms before it shows, so that quick answers do not flicker', async () => {
    vi.useFakeTimers()
    const skeleton = mount(Skeleton, { props: { lines: 3 } })
    expect(skeleton.findAll('.line')).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(300)
    expect(skeleton.findAll('.line')).toHaveLength(3)
  })
})
