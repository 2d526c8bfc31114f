import type { UseDay } from './uses'

const DAY = 86_400_000
const LONGEST = 92

/** The days from the first to the last, those without use with nothing; a longer time shows its last three months. */
export function everyDay(days: readonly UseDay[]): UseDay[] {
  if (days.length === 0) return []
  const known = new Map(days.map((one) => [one.day, one]))
  const sorted = [...known.keys()].sort()
  const last = Date.parse(`${sorted.at(-1)}T00:00:00Z`)
  const first = Math.max(Date.parse(`${sorted[0]}T00:00:00Z`), last - (LONGEST - 1) * DAY)
  return Array.from({ length: Math.round((last - first) / DAY) + 1 }, (_, at) => {
    const day = new Date(first + at * DAY).toISOString().slice(0, 10)
    return known.get(day) ?? { day, uses: 0, rows: 0 }
  })
}
