import { get, post, type Page } from '@/api/client'

export interface Text {
  zh: string
  en: string
}

export interface Head {
  id: string
  title: Text
  number: string | null
  force: string
  status: string
  remark: Text | null
  promulgated: string | null
  published: string | null
  effectiveFrom: string | null
  effectiveUntil: string | null
  verifiedOn: string
  layer: string
  matters: string[]
  articleCount: number
  sha256: string
}

export interface Label {
  word: string
  label: Text
  article: string | null
}

export interface ArticleAccount {
  article: string
  gist: Text
  standing: 'enforced' | 'supported' | 'referred' | 'outside'
  by: string[]
  scenarios: string[]
  built: boolean
  why: Text | null
}

export interface Course {
  id: string
  kind: string
  title: Text
  article: string
  graph: string
}

export interface Regulation {
  head: Head
  bodies: Label[]
  sharingTypes: Label[]
  openingTypes: Label[]
  modes: Label[]
  recordFields: Label[]
  procedures: Course[]
  articles: ArticleAccount[]
  /** The files themselves, by name, spelled as a writer spells them. */
  files: Record<string, unknown>
}

export const listRegulations = () => get<Page<Head>>('/api/regulations').then((page) => page.items)
export const getApplicable = (region: string) => get<{ day: string; layers: Head[] }>('/api/regulations/applicable', { region })

export const assign = (regulation: string, from: string, key: string) => post<unknown>('/api/regulations/assignments', { regulation, from }, key)

const read = new Map<string, Promise<Regulation>>()

/** A regulation's content never changes under the same address while the console is open; it is read once. */
export function getRegulation(id: string): Promise<Regulation> {
  const known = read.get(id)
  if (known) return known
  const asked = get<Regulation>(`/api/regulations/${encodeURIComponent(id)}`)
  read.set(id, asked)
  asked.catch(() => read.delete(id))
  return asked
}
