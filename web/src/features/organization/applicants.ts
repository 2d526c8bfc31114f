import { get, post, put, type Page } from '@/api/client'

export const APPLICANT_KINDS = ['NATURAL_PERSON', 'DOMESTIC_ENTERPRISE', 'OTHER_ENTERPRISE', 'UNIVERSITY', 'RESEARCH_INSTITUTE', 'SOCIAL_ORGANIZATION', 'OTHER_ORGANIZATION'] as const

/** A person or organization from society that asks for data. */
export interface Applicant {
  id: string
  kind: (typeof APPLICANT_KINDS)[number]
  name: string
  identity: string
  phone: string | null
  proof: string | null
  provedOn: string | null
  proofUntil: string | null
  version: number
}

export interface Registration {
  kind: string
  name: string
  identity: string
  phone: string | null
  login: string
  password: string
}

export const listApplicants = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Applicant>>('/api/applicants', query, signal)
export const getMine = () => get<Applicant>('/api/applicants/me')
export const register = (draft: Registration, key: string) => post<{ id: string }>('/api/applicants', draft, key)
export const prove = (one: Applicant, proof: string, until: string | null) => put<Applicant>(`/api/applicants/${one.id}/proof`, { proof, until }, `"${one.version}"`)

/** Only the ends of an identity are for everybody who looks over one's shoulder. */
export const covered = (identity: string) => (identity.length > 8 ? `${identity.slice(0, 4)}${'*'.repeat(identity.length - 8)}${identity.slice(-4)}` : identity)
