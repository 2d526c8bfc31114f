import { get, type Page } from '@/api/client'
import type { Text } from '@/features/regulation/api'

/** What left, for whom and for what. */
export interface Use {
  id: string
  at: string
  grant: string
  entry: string
  entryName: string
  provider: string
  department: string | null
  channel: string
  mode: string
  system: string | null
  account: string | null
  operator: string | null
  matter: string | null
  matterNumber: string | null
  items: string[]
  dataVersion: number
  rows: number | null
  bytes: number | null
  outcome: 'COMPLETE' | 'CUT' | 'BROKEN' | null
  receipt: string
  purpose: string
  caseId: string
  caseNumber: string
}

/** A use with the fields that the region's regulation wants to be seen. */
export interface LabelledUse {
  use: Use
  fields: { field: string; label: Text; value: string | null }[]
  regulation: string | null
  article: string | null
}

/** How much was used on one legal day. */
export interface UseDay {
  day: string
  uses: number
  rows: number
}

export const listUses = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Use>>('/api/uses', query, signal)
export const getUse = (id: string) => get<LabelledUse>(`/api/uses/${id}`)
export const listUseDays = (query: Record<string, string>) => get<UseDay[]>('/api/uses/days', query)
