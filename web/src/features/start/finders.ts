import { listEntries } from '@/features/catalog/api'
import { listGrants } from '@/features/delivery/api'
import { userOf } from '@/features/delivery/user'
import { listOpened } from '@/features/opening/opened'
import { listDepartments, listSystems } from '@/features/organization/api'
import { listCases } from '@/features/procedure/api'
import { word } from '@/i18n/words'

/** A thing that a case can be about, as it is offered for choosing. */
export interface Found {
  id: string
  name: string
  about: string
}

const MOST = '12'

/** How things of each type are looked for. */
export const FINDERS: Record<string, (text: string) => Promise<Found[]>> = {
  'catalog-entry': async (text) => (await listEntries({ text: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.content.name, about: one.code })),
  department: async (text) => (await listDepartments({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.name, about: word('departmentKind', one.kind) })),
  'information-system': async (text) => (await listSystems({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.name, about: one.vendor ?? '' })),
  grant: async (text) => (await listGrants({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.entryName, about: `${userOf(one)} · ${one.caseNumber}` })),
  dataset: async (text) => (await listOpened({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.title, about: one.slug })),
  case: async (text) => (await listCases({ q: text, limit: MOST })).items.map((one) => ({ id: one.id, name: one.title, about: `${word('caseKind', one.kind)} · ${one.number}` })),
}
