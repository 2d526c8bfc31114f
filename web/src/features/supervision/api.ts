import { get, post, type Page } from '@/api/client'
import type { Tone } from '@/components/StateTag/StateTag.vue'

export interface FiledRecord {
  id: string
  kind: string
  effect: string
  topic: string | null
  by: string
  title: string
  about: { type: string; id: string; title: string }[]
  statements: Record<string, string>
  caseId: string
  caseNumber: string
  regulation: string
  article: string
  recordedAt: string
  validUntil: string | null
  withdrawn: boolean
}

export const listRecords = (query: Record<string, string>, signal?: AbortSignal) => get<Page<FiledRecord>>('/api/supervision/records', query, signal)

export const listRecordKinds = () => get<string[]>('/api/supervision/records/kinds')

export type Standing = 'WATCHED' | 'DONE' | 'DUE' | 'MISSED'

export interface Duty {
  regulation: string
  id: string
  title: { zh: string; en: string }
  article: string
  cadence: 'standing' | 'periodic' | 'triggered'
  amount: number | null
  period: string | null
  trigger: { zh: string; en: string } | null
  kind: string | null
  standing: Standing
  lastDone: string | null
  dueOn: string | null
}

export interface Owing {
  department: string
  name: string
  standing: Standing
  lastDone: string | null
  dueOn: string | null
}

export const STANDING_TONES: Record<Standing, Tone> = { WATCHED: 'idle', DONE: 'good', DUE: 'warn', MISSED: 'bad' }

export const listDuties = () => get<Duty[]>('/api/supervision/duties')
export const listOwing = (duty: Duty) => get<Owing[]>(`/api/supervision/duties/${duty.regulation}/${duty.id}/departments`)
export const stateDone = (duty: Duty, body: { on: string; note: string }, key: string) => post<Duty>(`/api/supervision/duties/${duty.regulation}/${duty.id}/deeds`, body, key)
