import { call, get, put, type Page } from '@/api/client'
import type { Tone } from '@/components/StateTag/StateTag.vue'

export type GrantState = 'ACTIVE' | 'SUSPENDED' | 'TERMINATED' | 'EXPIRED'

export interface Grant {
  id: string
  entry: string
  entryName: string
  department: string | null
  departmentName: string | null
  /** Somebody of society; null with a department and with what is open to everybody. */
  applicant: string | null
  applicantName: string | null
  provider: string
  providerName: string | null
  mode: string
  items: { item: string; name: string; mask: string | null }[]
  rows: { item: string; operator: string; values: string[] }[]
  purpose: { matterCode: string; matter: string; duty: string; provision: string | null }
  scenario: string | null
  basis: { provision: string; title: string; article: string | null }[]
  quota: { requestsPerDay: number | null; rowsPerDay: number | null }
  unattended: boolean
  systems: string[]
  persons: string[]
  until: string | null
  retainUntil: string | null
  caseId: string
  caseNumber: string
  regulation: string
  article: string
  state: GrantState
  endReason: string | null
  issuedAt: string
  version: number
}

/** One change of a grant. */
export interface GrantChange {
  what: 'ISSUED' | 'SUSPENDED' | 'RESUMED' | 'TERMINATED' | 'SYSTEMS' | 'PERSONS'
  added: string[]
  removed: string[]
  reason: string | null
  at: string
}

export const GRANT_TONES: Record<GrantState, Tone> = { ACTIVE: 'good', SUSPENDED: 'warn', TERMINATED: 'bad', EXPIRED: 'idle' }

const etag = (grant: Grant) => `"${grant.version}"`

export const listGrants = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Grant>>('/api/grants', query, signal)
export const getGrant = (id: string) => get<Grant>(`/api/grants/${id}`)
export const listChanges = (id: string) => get<Page<GrantChange>>(`/api/grants/${id}/history`).then((page) => page.items)
export const nameSystems = (grant: Grant, systems: string[]) => put<Grant>(`/api/grants/${grant.id}/systems`, { systems }, etag(grant))
export const suspendGrant = async (grant: Grant, suspended: boolean, reason: string, key: string) =>
  (await call<Grant>('POST', `/api/grants/${grant.id}/suspension`, { body: { suspended, reason }, match: etag(grant), key })).body
export const revokeGrant = async (grant: Grant, reason: string) =>
  (await call<Grant>('DELETE', `/api/grants/${grant.id}`, { body: { reason }, match: etag(grant) })).body
