import { get, type Page } from '@/api/client'
import { articleName } from '@/components/Law/articles'
import { locale } from '@/i18n'

/** One article of a text that a decision or a classification can rest on. */
export interface Provision {
  id: string
  level: string
  title: string
  number: string | null
  article: string | null
  term: { from: string; until: string | null }
}

export const listProvisions = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Provision>>('/api/organization/provisions', query, signal)

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
