import type { Tone } from '@/components/StateTag/StateTag.vue'
import type { Text } from '@/features/regulation/api'
import { kebab } from '@/i18n/words'

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
  part: { dimension: string; value: string }
  grounds: Grounds
}

export interface Subject {
  id: string
  type: string
  reference: string
  title: string
  asked: Extent
  granted: Extent
  outcome: string | null
  withheld: Withheld[]
  grounds: Grounds
  snapshot: Record<string, unknown>
}

export interface Named {
  kind: string
  id: string
  name: string
}

/** A task in the workbench. */
export interface TaskRow {
  id: string
  caseId: string
  number: string
  kind: string
  title: string
  step: string
  stepTitle: Text
  act: string
  applicant: Named
  openedAt: string
  regulation: string
  article: string | null
  dueOn: string | null
  overdue: boolean
  workingDaysLeft: number | null
  targetOn: string | null
}

export interface CaseRow {
  id: string
  number: string
  kind: string
  title: string
  applicant: Named
  outcome: string | null
  openedAt: string
  closedAt: string | null
  dueOn: string | null
}

/** Whom the case waits for. */
export interface Waiting {
  task: string
  step: string
  stepTitle: Text
  act: string
  state: string
  who: Named
  head: boolean
  dueOn: string | null
  dueBy: DueBy[]
  overdue: boolean
  workingDaysLeft: number | null
}

/** A last day by one of several texts that bind; `rules` for the one that counts. */
export interface DueBy {
  regulation: string
  article: string | null
  dueOn: string | null
  rules: boolean
}

export interface Wanted {
  id: string
  label: Text
  form: string
  article: string
}

/** A task that the signed-in person can do, and what it asks for. */
export interface Mine {
  task: string
  step: string
  stepTitle: Text
  act: string
  article: string
  gist: Text | null
  outcomes: string[]
  refusal: 'nothing' | 'reason' | 'basis' | 'reason-or-basis'
  levels: string[]
  /** The text that asks for it, which may be another than the case runs by. */
  refusalRegulation: string | null
  refusalArticle: string | null
  missing: Wanted[]
  extension: { amount: number; unit: string; consent: string; regulation: string; article: string } | null
  subjects: string[]
}

export interface Line {
  id: string
  act: string
  step: string | null
  stepTitle: Text | null
  at: string
  by: string | null
  deputyFor: string | null
  seat: Named | null
  outcome: string | null
  grounds: Grounds
  missing: string[]
  remark: string
  notes: string[]
  article: string | null
  receipt: string | null
}

export interface CaseDocument {
  id: string
  evidence: string
  outgoing: boolean
  number: string | null
  dated: string
  name: string
  size: number
  digest: string
  filedAt: string
}

/** A case as its parties see it, with what the signed-in person can do now. */
export interface CaseView {
  id: string
  number: string
  version: number
  region: string
  kind: string
  title: string
  outcome: string | null
  law: { regulation: string; title: Text; remark: Text | null; hash: string; procedure: string; procedureTitle: Text; article: string; gist: Text | null }
  applicant: Named
  parties: Record<string, Named[]>
  statements: Record<string, string>
  openedAt: string
  appliedOn: string
  closedAt: string | null
  subjects: Subject[]
  waitsFor: Waiting[]
  mine: Mine[]
  timeline: Line[]
  results: { effect: string; type: string; id: string; label: string; at: string }[]
  documents: CaseDocument[]
  remedies: { way: string; here: boolean; article: string }[]
  children: { id: string; number: string; kind: string; open: boolean }[]
  parent: string | null
  retractable: boolean
}

export interface Rule {
  regulation: string
  title: Text
  article: string | null
  gist: Text | null
}

/** How one text counts; `period` of a day is 0 for the clock itself, 1 for its first extension. */
export interface Counted {
  rule: Rule | null
  period: string
  startEvent: string | null
  start: string | null
  due: string | null
  rules: boolean
  provisional: boolean
  days: { date: string; part: string; ordinal: number; period: number; holiday: string | null }[]
  extensions: string[]
}

/** How the clock of a task was counted; beside it stand the clocks of other layers of the law. */
export interface Clocked extends Counted {
  task: string
  step: string
  stepTitle: Text
  state: string
  beside: Counted[]
  target: number | null
  targetOn: string | null
}

/** A text that speaks of the case, and what it is to it: runs, binds, displaced, yields or silent. */
export interface Layer {
  regulation: string
  title: Text
  remark: Text | null
  standing: string
  procedure: Rule | null
  procedureTitle: Text | null
  settledBy: Rule | null
}

export interface Explanation {
  procedure: Rule
  layers: Layer[]
  supplement: Rule | null
  tasks: Clocked[]
  interpretations: { id: string; regulation: string; article: string; question: Text; answer: Text; by: Text; since: string }[]
}

/** The count by which a task is due: its own clock's, or that of another layer of the law. */
export function ruling(clock: Clocked): Counted {
  return clock.beside.find((one) => one.rules) ?? clock
}

export function isEmpty(extent: Extent): boolean {
  return extent.items.length + extent.modes.length + extent.systems.length + extent.rows.length === 0 && !extent.until && !extent.retainUntil
}

const GOOD = new Set(['agreed', 'done', 'confirmed', 'settled'])
const HALF = new Set(['partly-agreed', 'returned', 'deferred', 'differs'])
const ENDED = new Set(['lapsed', 'retracted', 'not-ours'])

export function outcomeTone(outcome: string | null): Tone {
  if (!outcome) return 'active'
  const plain = kebab(outcome)
  if (GOOD.has(plain)) return 'good'
  if (HALF.has(plain)) return 'warn'
  return ENDED.has(plain) ? 'idle' : 'bad'
}
