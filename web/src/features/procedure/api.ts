import { call, get, post, type Page } from '@/api/client'
import { upload, type Sent } from '@/api/upload'
import type { Decision } from './decision'
import type { CaseRow, CaseView, Explanation, TaskRow } from './model'

type Query = Record<string, string>

export const listTasks = (query: Query, signal?: AbortSignal) => get<Page<TaskRow>>('/api/tasks', query, signal)
export const listCases = (query: Query, signal?: AbortSignal) => get<Page<CaseRow>>('/api/cases', query, signal)
export const listCaseKinds = () => get<string[]>('/api/cases/kinds')
export const getCase = (id: string) => get<CaseView>(`/api/cases/${id}`)
export const getExplanation = (id: string) => get<Explanation>(`/api/cases/${id}/explanation`)
export const documentAddress = (id: string, document: string) => `/api/cases/${id}/documents/${document}`

const changing = (path: string, version: number, body: unknown, key: string) => call<unknown>('POST', path, { body, match: `"${version}"`, key })

export const decide = (task: string, version: number, decision: Decision, key: string) => changing(`/api/tasks/${task}/decision`, version, decision, key)
export const extend = (task: string, version: number, body: { amount: number; reason: string }, key: string) => changing(`/api/tasks/${task}/extension`, version, body, key)
export const supplement = (id: string, version: number, body: { statements: Record<string, string>; remark: string }, key: string) => changing(`/api/cases/${id}/supplement`, version, body, key)
export const retract = (id: string, version: number, reason: string, key: string) => changing(`/api/cases/${id}/retraction`, version, { reason }, key)
export const urge = (id: string, remark: string, key: string) => post<unknown>(`/api/cases/${id}/urge`, { remark }, key)

export function fileDocument(id: string, evidence: string, file: File, onSent: (sent: Sent) => void) {
  const form = new FormData()
  form.append('file', file)
  form.append('evidence', evidence)
  return upload<{ documentId: string; digest: string; size: number }>(`/api/cases/${id}/documents`, form, onSent)
}
