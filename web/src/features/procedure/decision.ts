import type { Extent } from './model'

export interface WithheldPart {
  dimension: 'items' | 'modes' | 'systems' | 'rows' | 'until' | 'retain-until'
  value: string
  reason: string
  basis: string[]
}

/** What is given of one subject, where that is less than asked; nothing where `granted` is null. */
export interface Lessen {
  subject: string
  granted: Extent | null
  withheld: WithheldPart[]
  reason: string
  basis: string[]
}

/** A decision as it is sent. */
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

const GIVING = new Set(['agreed', 'partly-agreed', 'done', 'confirmed', 'settled'])
const REFUSING = new Set(['refused', 'failed', 'unsettled'])

/** Whether something goes ahead with this outcome. */
export const gives = (outcome: string) => GIVING.has(outcome)
/** Whether what the step wants stated and filed must be there; a refusal and a return need their reasons instead. */
export const completes = (outcome: string) => !REFUSING.has(outcome) && outcome !== 'returned'
/** Whether somebody is told no, which the law wants justified. */
export const refuses = (outcome: string) => REFUSING.has(outcome)

/** The parts of `asked` that `granted` no longer has, each of which needs its grounds. */
export function partsWithheld(asked: Extent, granted: Extent): Pick<WithheldPart, 'dimension' | 'value'>[] {
  const gone = (dimension: WithheldPart['dimension'], before: readonly string[], after: readonly string[]) =>
    before.filter((value) => !after.includes(value)).map((value) => ({ dimension, value }))
  const parts = [
    ...gone('items', asked.items, granted.items),
    ...gone('modes', asked.modes, granted.modes),
    ...gone('systems', asked.systems, granted.systems),
    ...gone('rows', granted.rows, asked.rows),
  ]
  if (granted.until && (!asked.until || granted.until < asked.until)) parts.push({ dimension: 'until', value: asked.until ?? '' })
  if (granted.retainUntil && (!asked.retainUntil || granted.retainUntil < asked.retainUntil)) parts.push({ dimension: 'retain-until', value: asked.retainUntil ?? '' })
  return parts
}
