import { get } from '@/api/client'
import type { CaseForm } from '@/features/start/api'

export interface Region {
  id: string
  code: string
  name: string
}

export interface Body {
  id: string
  name: string
}

/** A dataset as the portal tells it; only what is asked of it here. */
export interface Listed {
  about: { dataset: string; region: string; slug: string; title: string; department: string; access: 'OPEN' | 'APPLICATION' }
}

/** A copy of one's own. */
export interface Copy {
  id: string
  title: string
  source: string
  obtainedOn: string
  purpose: string
  useFor: string
  until: string | null
  licence: string
  caseNumber: string
  regulation: string
  regulationTitle: string
  article: string
  edition: number
  bytes: number
  digest: string
  updatedAt: string
  closed: string | null
}

export const listRegions = () => get<Region[]>('/api/regions')
export const listBodies = (region: string) => get<Body[]>('/api/society/departments', { region })
export const listAsks = (region: string) => get<CaseForm[]>('/api/case-forms', { region })
export const findDatasets = async (q: string, region: string) => (await get<{ items: Listed[] }>('/open/datasets', { q, limit: '50' })).items.filter((one) => one.about.region === region)
export const getDataset = (slug: string) => get<Listed>(`/open/datasets/${encodeURIComponent(slug)}`)
export const listCopies = () => get<Copy[]>('/api/my-data')
