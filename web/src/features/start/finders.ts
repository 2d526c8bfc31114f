import { listEntries } from '@/features/catalog/api'
import { listGrants } from '@/features/delivery/api'
import { listDepartments, listSystems } from '@/features/organization/api'
import { get } from '@/api/client'
import { word } from '@/i18n/words'

/** A thing that a case can be about, as it is offered for choosing. */
export interface Found {
  id: string
  name: string
  about: string
}

const MOST = '12'

interface Opened {
  id: string
  slug: string
  title: string
}

/** How things of each type are looked for. */
export const FINDERS: Record<string, (text: string) => Promise<Found[]>> = {
  'catalog-entry': async (text) => (await listEntries({ text: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.content.name, about: one.code })),
  department: async (text) => (await listDepartments({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.name, about: word('departmentKind', one.kind) })),
  'information-system': async (text) => (await listSystems({ limit: '200' })).items.filter((one) => one.name.includes(text)).slice(0, Number(MOST)).map((one) => ({ id: one.id, name: one.name, about: one.vendor ?? '' })),
  grant: async (text) => (await listGrants({ limit: '200' })).items.filter((one) => one.entryName.includes(text)).slice(0, Number(MOST)).map((one) => ({ id: one.id, name: one.entryName, about: `${one.departmentName ?? ''} · ${one.caseNumber}` })),
  dataset: async (text) => (await get<{ items: Opened[] }>('/api/opened', { limit: '200' })).items.filter((one) => one.title.includes(text) || one.slug.includes(text)).slice(0, Number(MOST)).map((one) => ({ id: one.id, name: one.title, about: one.slug })),
}
