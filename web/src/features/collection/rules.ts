import { call, put } from '@/api/client'
import type { Severity } from './api'

export const FORMS = ['digits', 'latin-letters', 'letters-and-digits', 'chinese', 'postal-code', 'mobile', 'email', 'web-address', 'vehicle-plate'] as const
export const CHECKS = ['required', 'length', 'form', 'credit-code', 'identity-number', 'phone', 'date-range', 'code-list', 'division-code'] as const
export const ON_REPEATED = ['STORE_NOTHING', 'KEEP_FIRST'] as const
export type CheckKind = (typeof CHECKS)[number]

/** What a value must be; only some kinds have more to say. */
export interface Check {
  kind: CheckKind
  least?: number
  most?: number
  form?: string
  from?: string | null
  until?: string | null
  codes?: string[]
}

export interface Rule {
  item: string
  check: Check
  severity: Severity
}

export interface Terms {
  onRepeatedKey: string
  mostRejected: number
  usualRows: number | null
}

export interface Rules {
  rules: Rule[]
  terms: Terms
  version: number
}

const path = (entry: string) => `/api/catalog/entries/${entry}/quality-rules`
export const getRules = async (entry: string) => (await call<Rules>('GET', path(entry))).body
export const putRules = (entry: string, rules: Rules) => put<Rules>(path(entry), { rules: rules.rules, terms: rules.terms }, `"${rules.version}"`)

/** A check of that kind, with what is usual where it has more to say. */
export function checkOf(kind: CheckKind): Check {
  if (kind === 'length') return { kind, least: 1, most: 100 }
  if (kind === 'form') return { kind, form: 'digits' }
  if (kind === 'date-range') return { kind, from: '1900-01-01', until: null }
  return kind === 'code-list' ? { kind, codes: [] } : { kind }
}

/** Codes as one types or pastes them: by line, comma or gap. */
export const codesOf = (text: string) => [...new Set(text.split(/[\s,，、;；]+/).filter(Boolean))]
