import { listEntries } from '@/features/catalog/api'
import { listDepartments } from '@/features/organization/api'
import { listCases } from '@/features/procedure/api'
import type { Role } from '@/routes'

export interface Hit {
  kind: string
  title: string
  about: string
  to: string
}

export interface Source {
  roles: readonly Role[]
  find: (text: string, signal: AbortSignal) => Promise<Hit[]>
}

/** What the search box asks; each room adds its own when its list can be searched. */
export const sources: Source[] = [
  {
    roles: ['STEWARD', 'HEAD', 'OFFICER'],
    find: async (text, signal) => (await listEntries({ text, limit: '6' }, signal)).items.map((entry) => ({ kind: 'entry', title: entry.content.name, about: entry.code, to: `/market/${entry.id}` })),
  },
  {
    roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR', 'APPLICANT'],
    find: async (text, signal) => (await listCases({ q: text, limit: '6' }, signal)).items.map((one) => ({ kind: 'case', title: one.title, about: one.number, to: `/cases/${one.id}` })),
  },
  {
    roles: ['ADMINISTRATOR', 'SECURITY_OFFICER', 'OFFICER', 'HEAD'],
    find: async (text, signal) => (await listDepartments({ q: text, limit: '5' }, signal)).items.map((one) => ({ kind: 'department', title: one.name, about: one.shortName, to: `/departments/${one.id}` })),
  },
]
