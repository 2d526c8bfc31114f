import { get, post, type Page } from '@/api/client'

/** A doubt about one value of a row, and what became of it. */
export interface Correction {
  id: string
  caseId: string
  caseNumber: string
  entryId: string
  entryName: string
  provider: { id: string; name: string | null }
  department: { id: string; name: string | null }
  key: Record<string, string>
  item: string
  itemName: string
  doubted: string | null
  proposed: string | null
  reason: string
  raisedBy: 'department' | 'public'
  objection: string | null
  raisedAt: string
  open: boolean
  outcome: string | null
  former: string | null
  corrected: string | null
  dataVersion: number | null
  endedAt: string | null
}

export interface Doubt {
  entryId: string
  key: Record<string, string>
  item: string
  doubted: string | null
  proposed: string | null
  reason: string
  raisedBy: 'department' | 'public'
  objection: string | null
  /** What the law wants stated with an objection that is raised for somebody. */
  statements?: Record<string, string>
}

export const listCorrections = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Correction>>('/api/corrections', query, signal)
/** Raises what somebody from society objected to, and so ends their objection. */
export const raiseFor = (objection: string, doubt: Doubt, key: string) => post<Correction>(`/api/corrections/of-objection/${objection}`, doubt, key)
export const raise = (doubt: Doubt, key: string) => post<Correction>('/api/corrections', doubt, key)
