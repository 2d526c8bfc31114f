import { describe, expect, it } from 'vitest'
import { everyDay } from './days'

const on = (day: string, uses: number) => ({ day, uses, rows: uses * 10 })

describe('everyDay', () => {
  it('fills the days without use', () => {
    expect(everyDay([on('2026-02-27', 3), on('2026-03-02', 1)]).map((one) => [one.day, one.uses])).toEqual([['2026-02-27', 3], ['2026-02-28', 0], ['2026-03-01', 0], ['2026-03-02', 1]])
  })

  it('shows the last three months of a longer time', () => {
    const days = everyDay([on('2020-01-01', 1), on('2026-03-31', 2)])
    expect([days.length, days.at(-1)]).toEqual([92, on('2026-03-31', 2)])
  })

  it('has nothing of nothing', () => expect(everyDay([])).toEqual([]))
})
