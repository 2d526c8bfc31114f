import { get, type Page } from '@/api/client'

export interface Opened {
  id: string
  entry: string
  title: string
  slug: string
  access: 'OPEN' | 'APPLICATION'
  caseNumber: string
  article: { regulation: string; article: string }
  openedOn: string
  edition: number
  staleOn: string | null
  withdrawnAt: string | null
}

export interface Holder {
  applicant: string
  licence: { id: string; caseId: string; purpose: string; useFor: string; until: string | null; endedAt: string | null }
}

export interface Trace {
  everybody: { hour: string; kind: 'PAGE' | 'ROWS' | 'DOWNLOAD'; uses: number }[]
  applicants: { use: string; applicant: string; edition: number; begunAt: string; endedAt: string | null; bytes: number | null }[]
}

export type State = 'open' | 'stale' | 'withdrawn'
export const TONES = { open: 'good', stale: 'warn', withdrawn: 'bad' } as const

export const stateOf = (opened: Opened): State => (opened.withdrawnAt ? 'withdrawn' : opened.staleOn ? 'stale' : 'open')
export const listOpened = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Opened>>('/api/opened', query, signal)
export const getOpened = (id: string) => get<Opened>(`/api/opened/${id}`)
export const listLicences = (id: string) => get<Holder[]>(`/api/opened/${id}/licences`)
export const traceOf = (id: string) => get<Trace>(`/api/opened/${id}/trace`)
