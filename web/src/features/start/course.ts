import type { Asked, CaseForm, Course } from './api'

export type Facts = Record<string, string[]>

const holds = (conditions: Record<string, string[]>, facts: Facts): boolean =>
  Object.entries(conditions).every(([fact, values]) => (facts[fact] ?? []).some((value) => values.includes(value)))

/**
 * The procedure that will apply, as far as the facts told so far decide it: the first whose conditions hold. Conditions on
 * facts that only the platform knows are left to it.
 */
export function courseFor(form: CaseForm, facts: Facts): Course | null {
  const told = (course: Course) => Object.fromEntries(Object.entries(course.when).filter(([fact]) => fact in form.asks))
  return form.procedures.find((course) => holds(told(course), facts)) ?? null
}

/** What the procedure asks for under these facts. */
export function askedFor(course: Course | null, facts: Facts): Asked[] {
  return (course?.apply ?? []).filter((one) => one.form !== 'signature' && holds(one.only, facts))
}

/** The group of work that a kind belongs to, for the page that lists them. */
export function groupOf(kind: string): 'catalog' | 'sharing' | 'opening' | 'supervision' {
  if (CATALOG.has(kind)) return 'catalog'
  if (SHARING.has(kind)) return 'sharing'
  if (OPENING.has(kind)) return 'opening'
  return 'supervision'
}

export const START_GROUPS = ['catalog', 'sharing', 'opening', 'supervision'] as const

const CATALOG = new Set(['topic-catalog', 'data-change', 'voiding', 'joint-collection', 'entrusted-processing'])
const SHARING = new Set(['withheld-access', 'scenario', 'data-subject-consent', 'cross-level-request', 'sharing-type-dispute', 'sharing-dispute', 'wider-use', 'off-platform-exchange', 'withheld-review', 'termination'])
const OPENING = new Set(['opening-application', 'opening-demand', 'review', 'objection', 'commercial-licence', 'competitive-selection', 'misuse-report', 'emergency-withdrawal', 'reopening', 'stale-notice', 'opening-type-dispute'])
