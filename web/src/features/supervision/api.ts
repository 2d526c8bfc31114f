import { get, type Page } from '@/api/client'

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
