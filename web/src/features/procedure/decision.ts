import type { Extent, Withheld } from './model'

/** What is given of one subject, where that is less than asked. */
export interface Lessen {
  subject: string
  granted: Extent | null
  withheld: { part: { dimension: Withheld['dimension']; value: string }; grounds: { reason: string; basis: string[] } }[]
  reason: string
  basis: string[]
}

/** What the form makes of a decision; the room's address wants it in its own words. */
export interface Decision {
  outcome: string
  reason: string
  basis: string[]
  lessens: Lessen[]
  statements: Record<string, string>
  missing: string[]
  forwardTo: string | null
}

export function blankDecision(): Decision {
  return { outcome: '', reason: '', basis: [], lessens: [], statements: {}, missing: [], forwardTo: null }
}

const GIVING = new Set(['AGREED', 'PARTLY_AGREED', 'DONE', 'CONFIRMED', 'SETTLED'])
const REFUSING = new Set(['REFUSED', 'FAILED', 'UNSETTLED'])

/** Whether something goes ahead with this outcome. */
export const gives = (outcome: string) => GIVING.has(outcome)
/** Whether somebody is told no, which the law wants justified. */
export const refuses = (outcome: string) => REFUSING.has(outcome)

/** The parts of `asked` that `granted` no longer has, each of which needs its grounds. */
export function partsWithheld(asked: Extent, granted: Extent): Lessen['withheld'][number]['part'][] {
  const gone = (dimension: Withheld['dimension'], before: readonly string[], after: readonly string[]) =>
    before.filter((value) => !after.includes(value)).map((value) => ({ dimension, value }))
  const parts = [
    ...gone('ITEMS', asked.items, granted.items),
    ...gone('MODES', asked.modes, granted.modes),
    ...gone('SYSTEMS', asked.systems, granted.systems),
    ...gone('ROWS', granted.rows, asked.rows),
  ]
  if (granted.until && (!asked.until || granted.until < asked.until)) parts.push({ dimension: 'UNTIL', value: asked.until ?? '' })
  if (granted.retainUntil && (!asked.retainUntil || granted.retainUntil < asked.retainUntil)) parts.push({ dimension: 'RETAIN_UNTIL', value: asked.retainUntil ?? '' })
  return parts
}
