import { post } from '@/api/client'
import type { Mode } from '@/features/catalog/api'

export const OPERATORS = ['EQUAL', 'NOT_EQUAL', 'IN', 'LESS', 'AT_MOST', 'GREATER', 'AT_LEAST', 'BEGINS_WITH', 'IS_MISSING', 'IS_PRESENT'] as const
export type Operator = (typeof OPERATORS)[number]

export interface RowCondition {
  item: string
  operator: Operator
  values: string[]
}

/** What is wanted of one entry. */
export interface Wanted {
  entryId: string
  mode: Mode
  items: string[]
  rows: RowCondition[]
  systems: string[]
}

export interface Application {
  entries: Wanted[]
  purpose: { matterCode: string; matter: string; duty: string; provision: string | null }
  scenario: string | null
  basis: string[]
  unattended: boolean
  until: string | null
  retainUntil: string | null
}

export interface Applied {
  caseId: string
  cases: { caseId: string; number: string; open: boolean }[]
}

export const apply = (application: Application, key: string) => post<Applied>('/api/share-applications', application, key)

/** How many values an operator takes; -1 is any number of them. */
export function valuesOf(operator: Operator): number {
  if (operator === 'IS_MISSING' || operator === 'IS_PRESENT') return 0
  return operator === 'IN' ? -1 : 1
}
