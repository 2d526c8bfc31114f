import type { Article } from '@/api/problem'
import type { Tone } from '@/components/StateTag/StateTag.vue'

/** How much is asked for or granted of one subject. */
export interface Extent {
  items: string[]
  modes: string[]
  systems: string[]
  rows: string[]
  until: string | null
  retainUntil: string | null
}

export interface CitedBasis {
  provision: string
  level: string
  title: string
  article: string | null
}

export interface Grounds {
  reason: string
  basis: CitedBasis[]
}

export interface Withheld {
  dimension: 'ITEMS' | 'MODES' | 'SYSTEMS' | 'ROWS' | 'UNTIL' | 'RETAIN_UNTIL'
  value: string
  grounds: Grounds
}

export interface Subject {
  id: string
  type: string
  reference: string
  title: string
  owner: string | null
  asked: Extent
  granted: Extent | null
  outcome: string | null
  withheld: Withheld[]
  grounds: Grounds
  snapshot: Record<string, unknown>
}

/** A clock as the screen shows it: the last day, what is left, and where it comes from. */
export interface Due {
  on: string | null
  left: number | null
  unit: 'WORKING_DAY' | 'DAY' | null
  article: Article | null
  how: string[]
  /** A target that the authority set on its own; never law. */
  target: string | null
}

/** How a step may end, and what follows. */
export interface Choice {
  outcome: string
  next: string | null
}

export interface EvidenceField {
  id: string
  label: string
  form: 'STATEMENT' | 'DOCUMENT' | 'RECORD' | 'PROVISION' | 'SIGNATURE'
  article: Article | null
}

/** What a refusal must carry. */
export interface RefusalDemand {
  kind: 'NOTHING' | 'REASON' | 'BASIS' | 'REASON_OR_BASIS'
  accepted: string[]
  article: Article | null
}

export interface Task {
  id: string
  step: string
  title: string
  act: string
  seat: string
  state: 'OPEN' | 'WAITING' | 'DONE' | 'COLLAPSED' | 'CANCELLED'
  mine: boolean
  due: Due
  outcome: string | null
  subjects: string[]
}

export function isEmpty(extent: Extent): boolean {
  return extent.items.length + extent.modes.length + extent.systems.length + extent.rows.length === 0 && !extent.until && !extent.retainUntil
}

const GOOD = new Set(['agreed', 'done', 'confirmed', 'settled'])
const HALF = new Set(['partly-agreed', 'returned', 'deferred', 'differs'])

export function outcomeTone(outcome: string | null): Tone {
  if (!outcome) return 'active'
  const plain = outcome.toLowerCase().replaceAll('_', '-')
  if (GOOD.has(plain)) return 'good'
  if (HALF.has(plain)) return 'warn'
  return plain === 'lapsed' || plain === 'retracted' || plain === 'not-ours' ? 'idle' : 'bad'
}
