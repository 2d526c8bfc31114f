import { call, get, type Page } from '@/api/client'
import { upload, type Sent } from '@/api/upload'
import type { ProblemBody } from '@/api/problem'
import type { Tone } from '@/components/StateTag/StateTag.vue'

export type LoadState = 'WAITING' | 'CHECKING' | 'READY' | 'HELD' | 'COMMITTED' | 'FAILED' | 'CANCELLED'
export type Severity = 'REJECT' | 'HOLD' | 'MARK'

export interface Load {
  id: string
  department: string
  entry: string
  state: LoadState
  fileName: string
  fileDigest: string
  fileBytes: number
  submittedAt: string
  startedAt: string | null
  finishedAt: string | null
  encoding: string | null
  bytesRead: number
  rowsRead: number
  rowsRejected: number
  rowsMarked: number
  rowsLoaded: number
  holds: string[]
  contentDigest: string | null
  rejectedDigest: string | null
  committedAt: string | null
  commitReason: string | null
  version: number
}

export interface Finding {
  line: number
  position: number
  item: string | null
  reason: string
  severity: Severity
}

export interface FindingCount {
  item: string | null
  reason: string
  severity: Severity
  count: number
}

/** A load with what was found about it and, where it failed, why. */
export interface LoadView {
  load: Load
  found: FindingCount[]
  problem: ProblemBody | null
}

export const LOAD_TONES: Record<LoadState, Tone> = { WAITING: 'idle', CHECKING: 'active', READY: 'active', HELD: 'warn', COMMITTED: 'good', FAILED: 'bad', CANCELLED: 'idle' }
export const isRunning = (state: LoadState) => state === 'WAITING' || state === 'CHECKING'

export const listLoads = (entry: string) => get<Page<Load>>(`/api/catalog/entries/${entry}/loads`, { limit: 20 })
export const getLoad = (id: string, signal?: AbortSignal) => get<LoadView>(`/api/loads/${id}`, {}, signal)
export const listFindings = (id: string, query: Record<string, string>, signal?: AbortSignal) => get<Page<Finding>>(`/api/loads/${id}/findings`, query, signal)
export const findingsAddress = (id: string) => `/api/loads/${id}/findings.csv`
export const rejectedAddress = (id: string) => `/api/loads/${id}/rejected.csv`

export const commitLoad = async (load: Load, reason: string | null, key: string) =>
  (await call<LoadView>('POST', `/api/loads/${load.id}/commitment`, { body: { reason }, match: `"${load.version}"`, key })).body
export const cancelLoad = async (load: Load, key: string) =>
  (await call<LoadView>('POST', `/api/loads/${load.id}/cancellation`, { match: `"${load.version}"`, key })).body

export function sendFile(entry: string, file: File, onSent: (sent: Sent) => void) {
  const form = new FormData()
  form.append('file', file)
  return upload<{ loadId: string }>(`/api/catalog/entries/${entry}/loads`, form, onSent)
}
