import { get, post, put, type Page } from '@/api/client'
import { articleName } from '@/components/Law/articles'
import { locale } from '@/i18n'

/** One article of a text that a decision or a classification can rest on. */
export interface Provision {
  id: string
  /** The region whose library it stands in; none for texts of the whole country. */
  region?: string | null
  level: string
  title: string
  number: string | null
  article: string | null
  term: { from: string; until: string | null }
  version?: number
}

export type ProvisionDraft = Pick<Provision, 'level' | 'title' | 'number' | 'article'> & { from: string; until: string | null }

/** The ranks of texts, the highest first. */
export const LEVELS = ['LAW', 'ADMINISTRATIVE_REGULATION', 'STATE_COUNCIL_DECISION', 'LOCAL_REGULATION', 'DEPARTMENT_RULE', 'LOCAL_RULE', 'STATE_POLICY', 'NORMATIVE_DOCUMENT', 'INTERNAL_RULE'] as const

export const listProvisions = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Provision>>('/api/organization/provisions', query, signal)

export async function addProvision(draft: ProvisionDraft, key: string): Promise<Provision> {
  all = null
  return post<Provision>('/api/organization/provisions', draft, key)
}

export async function changeProvision(provision: Provision, draft: ProvisionDraft): Promise<Provision> {
  all = null
  return put<Provision>(`/api/organization/provisions/${provision.id}`, draft, `"${provision.version}"`)
}

const known = new Map<string, Provision>()

/** Reads the library once; it is small, and the names of chosen provisions are needed everywhere. */
let all: Promise<Provision[]> | null = null
export function provisions(): Promise<Provision[]> {
  all ??= listProvisions({ limit: '500' })
    .then((page) => {
      page.items.forEach((one) => known.set(one.id, one))
      return page.items
    })
    .catch((cause: unknown) => {
      all = null
      throw cause
    })
  return all
}

export function nameOf(provision: Provision): string {
  const article = provision.article ? ` ${articleName(provision.article, locale())}` : ''
  return `《${provision.title}》${article}`
}
