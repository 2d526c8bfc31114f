import { call, get, post, put, type Page } from '@/api/client'
import type { Role } from '@/routes'

export interface Term {
  from: string
  until: string | null
}

export interface Department {
  id: string
  creditCode: string
  name: string
  shortName: string
  kind: string
  parent: string | null
  term: Term
  version: number
}

export interface Post {
  id: string
  department: string
  title: string
  roles: Role[]
  term: Term
  version: number
}

export interface Person {
  id: string
  name: string
  staffNumber: string
  phone: string | null
  email: string | null
  leftOn: string | null
  version: number
}

export interface Holding {
  id: string
  post: string
  person: string
  term: Term
  version: number
}

export interface Deputy {
  id: string
  post: string
  absent: string
  deputy: string
  kinds: string[]
  reason: string
  term: Term
  version: number
}

export interface Account {
  id: string
  person: string | null
  login: string
  state: 'PENDING' | 'ACTIVE' | 'SUSPENDED'
  createdAt: string
  version: number
}

export interface InformationSystem {
  id: string
  department: string
  name: string
  vendor: string | null
  securityLevel: number
  assessmentNumber: string | null
  assessmentBy: string | null
  assessmentUntil: string | null
  addresses: string[]
  retiredOn: string | null
  version: number
}

export interface ApiClient {
  id: string
  system: string
  clientId: string
  name: string
  secretUntil: string
  state: 'ACTIVE' | 'SUSPENDED'
  createdAt: string
  version: number
}

export interface SignInEntry {
  id: string
  account: string | null
  login: string | null
  address: string
  result: string
  at: string
}

export interface OperationEntry {
  id: string
  login: string | null
  deputyFor: string | null
  address: string
  method: string
  endpoint: string
  path: string
  status: number
  at: string
}

type Query = Record<string, string>

const page = <T>(path: string) => (query: Query, signal?: AbortSignal) => get<Page<T>>(path, query, signal)
const all = <T>(path: string, query: Query = {}) => get<Page<T>>(path, query).then((answer) => answer.items)
const etag = (version: number) => `"${version}"`

export const listDepartments = page<Department>('/api/organization/departments')
export const listPosts = page<Post>('/api/organization/posts')
export const listPeople = page<Person>('/api/organization/people')
export const listAccounts = page<Account>('/api/organization/accounts')
export const listSystems = page<InformationSystem>('/api/systems')
export const listSignIns = page<SignInEntry>('/api/organization/sign-ins')
export const listOperations = page<OperationEntry>('/api/organization/operations')

export const getDepartment = (id: string) => get<Department>(`/api/organization/departments/${id}`)
export const getSystem = (id: string) => get<InformationSystem>(`/api/systems/${id}`)
export const listHoldings = (post: string) => all<Holding>('/api/organization/holdings', { post })
export const listDeputies = (post: string) => all<Deputy>('/api/organization/deputies', { post })
export const listClients = (system: string) => all<ApiClient>(`/api/systems/${system}/clients`)

export type DepartmentDraft = Pick<Department, 'creditCode' | 'name' | 'shortName' | 'kind' | 'parent'> & { from: string; until: string | null }
export const addDepartment = (draft: DepartmentDraft, key: string) => post<Department>('/api/organization/departments', draft, key)
export const changeDepartment = (id: string, version: number, draft: DepartmentDraft) => put<Department>(`/api/organization/departments/${id}`, draft, etag(version))

export interface PostDraft { department: string; title: string; roles: Role[]; from: string; until: string | null }
export const addPost = (draft: PostDraft, key: string) => post<Post>('/api/organization/posts', draft, key)
export const changePost = (id: string, version: number, draft: PostDraft) => put<Post>(`/api/organization/posts/${id}`, draft, etag(version))

export type PersonDraft = Pick<Person, 'name' | 'staffNumber' | 'phone' | 'email' | 'leftOn'>
export const addPerson = (draft: PersonDraft, key: string) => post<Person>('/api/organization/people', draft, key)
export const changePerson = (id: string, version: number, draft: PersonDraft) => put<Person>(`/api/organization/people/${id}`, draft, etag(version))

export const appoint = (draft: { post: string; person: string; from: string; until: string | null }, key: string) => post<Holding>('/api/organization/holdings', draft, key)
export const endHolding = (id: string, version: number, lastDay: string) => put<Holding>(`/api/organization/holdings/${id}/last-day`, { lastDay }, etag(version))

export interface DeputyDraft { post: string; absent: string; deputy: string; kinds: string[]; reason: string; from: string; until: string }
export const depute = (draft: DeputyDraft, key: string) => post<Deputy>('/api/organization/deputies', draft, key)
export const endDeputy = (id: string, version: number, lastDay: string) => put<Deputy>(`/api/organization/deputies/${id}/last-day`, { lastDay }, etag(version))

export interface WithPassword { account: Account; password: string }
export const openAccount = (draft: { person: string; login: string }, key: string) => post<WithPassword>('/api/organization/accounts', draft, key)
export const suspendAccount = (id: string, version: number, suspended: boolean) => put<Account>(`/api/organization/accounts/${id}/suspension`, { suspended }, etag(version))
export const resetAccount = (id: string, version: number) => put<WithPassword>(`/api/organization/accounts/${id}/first-password`, {}, etag(version))

export type SystemDraft = Omit<InformationSystem, 'id' | 'version' | 'department' | 'retiredOn'>
export const addSystem = (draft: SystemDraft, key: string) => post<InformationSystem>('/api/systems', draft, key)
export const changeSystem = (id: string, version: number, draft: SystemDraft) => put<InformationSystem>(`/api/systems/${id}`, draft, etag(version))

export interface WithSecret { client: ApiClient; secret: string }
export const addClient = (system: string, name: string, key: string) => post<WithSecret>(`/api/systems/${system}/clients`, { name }, key)
export const rotateSecret = (one: ApiClient, key: string) =>
  call<WithSecret>('POST', `/api/systems/${one.system}/clients/${one.id}/secret`, { match: etag(one.version), key }).then((answer) => answer.body)
export const suspendClient = (one: ApiClient, suspended: boolean) => put<ApiClient>(`/api/systems/${one.system}/clients/${one.id}/suspension`, { suspended }, etag(one.version))
export const retireSystem = (one: InformationSystem, key: string) =>
  call<InformationSystem>('POST', `/api/systems/${one.id}/retirement`, { match: etag(one.version), key }).then((answer) => answer.body)
