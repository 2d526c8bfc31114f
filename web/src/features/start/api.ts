import { get, post } from '@/api/client'
import { upload, type Sent } from '@/api/upload'
import type { Text } from '@/features/regulation/api'

export interface Slot {
  type: string
  fewest: number
  most: number
}

/** Something to be stated, brought along or chosen, where its conditions hold. */
export interface Asked {
  id: string
  label: Text
  form: 'statement' | 'document' | 'record' | 'provision' | 'signature'
  article: string
  only: Record<string, string[]>
}

/** A procedure that applies where all its conditions hold. */
export interface Course {
  id: string
  title: Text
  regulation: string
  article: string
  receiver: string
  when: Record<string, string[]>
  apply: Asked[]
  steps: { id: string; title: Text; by: string[]; article: string }[]
  countsFromCircumstance: boolean
  setsPeriod: boolean
}

export interface CaseForm {
  kind: string
  about: Slot[]
  asks: Record<string, string[]>
  against: 'nothing' | 'maybe-a-case' | 'a-case'
  procedures: Course[]
}

export interface Start {
  kind: string
  /** Where somebody from society asks; officials ask in their own region. */
  region?: string
  title: string | null
  about: { type: string; id: string }[]
  facts: Record<string, string[]>
  statements: Record<string, string>
  files: { file: string; evidence: string }[]
  received: { on: string; scan: string } | null
  circumstanceOn: string | null
  period: string | null
  against: string | null
}

export interface Started {
  id: string
  number: string
  version: number
  outcome: string | null
}

export const listForms = () => get<CaseForm[]>('/api/case-forms')
export const startCase = (body: Start, key: string) => post<Started>('/api/cases', body, key)

/** Sends a file ahead of its case. */
export function keepFile(file: File, onSent: (sent: Sent) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<{ id: string; digest: string; size: number }>('/api/draft-files', form, onSent)
}
