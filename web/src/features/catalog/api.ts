import { call, get, post, put, type Page } from '@/api/client'

export type EntryState = 'DRAFT' | 'SUBMITTED' | 'PUBLISHED' | 'CHANGING' | 'RETIRED'
export type SharingType = 'UNCONDITIONAL' | 'CONDITIONAL' | 'WITHHELD'
export type OpeningType = SharingType
export type DataType = 'C' | 'N' | 'Y' | 'D' | 'T' | 'L' | 'M' | 'G' | 'B' | 'I' | 'F'

export const ENTRY_STATES: readonly EntryState[] = ['DRAFT', 'SUBMITTED', 'PUBLISHED', 'CHANGING', 'RETIRED']
export const SHARING_TYPES: readonly SharingType[] = ['UNCONDITIONAL', 'CONDITIONAL', 'WITHHELD']
export const DATA_TYPES: readonly DataType[] = ['C', 'N', 'I', 'Y', 'D', 'T', 'L', 'M', 'B', 'F', 'G']
export const FORMATS = ['DATABASE', 'SPREADSHEET', 'DOCUMENT', 'IMAGE', 'STREAM', 'SELF_DESCRIBING', 'INTERFACE'] as const
export const ORIGINS = ['BY_LAW', 'BY_SYSTEM', 'BY_AGREEMENT', 'BY_SHARING', 'FROM_ABOVE'] as const
export const METHODS = ['PLATFORM_DATABASE', 'PLATFORM_FILE', 'PLATFORM_INTERFACE', 'MAIL', 'COPIED_DISK', 'MEDIUM'] as const
export const CYCLES = ['REAL_TIME', 'DAILY', 'WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'IRREGULAR'] as const
export const KINDS = ['NONE', 'CREDIT_CODE', 'IDENTITY_NUMBER', 'PERSON_NAME', 'ORGANIZATION_NAME', 'PHONE', 'ADDRESS', 'BANK_CARD', 'DATE', 'DIVISION_CODE'] as const
export const SENSITIVITIES = ['NONE', 'PERSONAL', 'COMMERCIAL_SECRET', 'WORK_SECRET'] as const
export const MASKS = ['NONE', 'PERSON_NAME', 'IDENTITY_DOCUMENT', 'PHONE', 'ADDRESS', 'BANK_CARD', 'CREDIT_CODE', 'YEAR', 'KEYED_HASH', 'REDACTED'] as const
export const MODES = ['VIEW', 'VERIFY', 'QUERY', 'INTERFACE', 'STATISTICS', 'EXCHANGE', 'FILE'] as const

export type Kind = (typeof KINDS)[number]
export type Sensitivity = (typeof SENSITIVITIES)[number]
export type Mask = (typeof MASKS)[number]
export type Mode = (typeof MODES)[number]
export type Cycle = (typeof CYCLES)[number]

export interface Item {
  id?: string
  name: string
  column: string
  type: DataType
  length: number | null
  scale: number | null
  unit: string | null
  description: string | null
  required: boolean
  key: boolean
  kind: Kind
  sensitivity: Sensitivity
  grade: number
  mask: Mask
  basic: boolean
  sharingType: SharingType
  sharingConditions: string | null
  sharingBasis: string[]
  modes: Mode[]
  openingType: OpeningType
  openingConditions: string | null
  openingBasis: string[]
}

export interface Content {
  category: string
  name: string
  gist: string
  formats: string[]
  formatNote: string | null
  origin: string
  register: string | null
  collectionScope: string | null
  collectionBasis: string | null
  responsible: string | null
  contact: { name: string; phone: string } | null
  sharingMethods: string[]
  updateCycle: string
  remark: string | null
  relatedCodes: string[]
  items: Item[]
}

export interface Entry {
  id: string
  department: string
  code: string
  state: EntryState
  edition: number
  publishedOn: string | null
  mountedCase: string | null
  caseId: string | null
  content: Content
  version: number
}

/** The case that a request led to, and whether it is over already. */
export interface Led {
  caseId: string
  number: string
  open: boolean
}

export interface Feed {
  source: 'UPLOAD'
  sourceNote: string | null
  changes: ('INSERT' | 'UPDATE' | 'DELETE')[]
  usualRows: number | null
  cycle: string
}

const etag = (entry: Entry) => `"${entry.version}"`
const ENTRIES = '/api/catalog/entries'

export const listEntries = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Entry>>(ENTRIES, query, signal)
export const getEntry = (id: string) => get<Entry>(`${ENTRIES}/${id}`)
export const draftEntry = (content: Content, key: string) => post<Entry>(ENTRIES, content, key)
export const reviseEntry = (entry: Entry, content: Content) => put<Entry>(`${ENTRIES}/${entry.id}`, content, etag(entry))
export const submitEntries = (entryIds: string[], title: string, key: string) => post<Led>('/api/catalog/submissions', { entryIds, title }, key)
export const mountEntry = (id: string, feed: Feed, key: string) => post<Led>(`${ENTRIES}/${id}/mounting`, feed, key)

export const changeEntry = async (entry: Entry, content: Content, cause: string, key: string) =>
  (await call<Led>('POST', `${ENTRIES}/${entry.id}/change`, { body: { content, cause }, match: etag(entry), key })).body
export const retireEntry = async (entry: Entry, reason: string, key: string) =>
  (await call<Led>('POST', `${ENTRIES}/${entry.id}/retirement`, { body: { reason }, match: etag(entry), key })).body

/** The sum of the items, as the server reckons it. */
export function sumOf<T extends string>(types: readonly T[]): T | 'CONDITIONAL' | 'WITHHELD' {
  const different = [...new Set(types)]
  if (different.length === 0) return 'WITHHELD'
  return different.length === 1 ? different[0]! : 'CONDITIONAL'
}

export function emptyContent(): Content {
  return {
    category: '', name: '', gist: '', formats: ['DATABASE'], formatNote: null, origin: 'BY_LAW', register: null,
    collectionScope: null, collectionBasis: null, responsible: null, contact: null, sharingMethods: ['PLATFORM_DATABASE'],
    updateCycle: 'MONTHLY', remark: null, relatedCodes: [], items: [],
  }
}

export function emptyItem(): Item {
  return {
    name: '', column: '', type: 'C', length: 100, scale: null, unit: null, description: null, required: false, key: false,
    kind: 'NONE', sensitivity: 'NONE', grade: 1, mask: 'NONE', basic: false, sharingType: 'CONDITIONAL', sharingConditions: null,
    sharingBasis: [], modes: [], openingType: 'WITHHELD', openingConditions: null, openingBasis: [],
  }
}
