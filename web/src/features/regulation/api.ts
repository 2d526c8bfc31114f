import { get, post, put, type Page } from '@/api/client'
import { Problem } from '@/api/problem'
import { upload } from '@/api/upload'

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
export const getApplicable = (region: string) => get<{ day: string; standpoint: string | null; layers: Head[] }>('/api/regulations/applicable', { region })

export const assign = (regulation: string, from: string, key: string) => post<unknown>('/api/regulations/assignments', { regulation, from }, key)

export const standAt = (day: string | null) => put<{ day: string | null }>('/api/regulations/standpoint', { day })

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

/** The official text, parted into its articles, as an operator loaded it. */
export interface OfficialText {
  regulation: string
  fileName: string
  sha256: string
  loadedAt: string
  preamble: string[]
  articles: { article: string; heading: string | null; paragraphs: string[] }[]
  closing: string[]
}

const texts = new Map<string, Promise<OfficialText | null>>()

/** The official text; null where nobody has loaded it. Read once while the console is open. */
export function getOfficialText(id: string): Promise<OfficialText | null> {
  const known = texts.get(id)
  if (known) return known
  const asked = get<OfficialText>(`/api/regulations/${encodeURIComponent(id)}/text`).catch((problem: unknown) => {
    if (problem instanceof Problem && problem.status === 404) return null
    texts.delete(id)
    throw problem
  })
  texts.set(id, asked)
  return asked
}

export function loadOfficialText(id: string, file: File, key: string): Promise<OfficialText> {
  const form = new FormData()
  form.append('file', file)
  return upload<OfficialText>(`/api/regulations/${encodeURIComponent(id)}/text`, form, () => {}, key).done.then((text) => {
    texts.set(id, Promise.resolve(text))
    return text
  })
}
