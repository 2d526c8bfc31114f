import { locale } from '@/i18n'
import { Problem, type ProblemBody } from './problem'

export interface Page<T> {
  items: T[]
  next: string | null
  total: number
  totalExact: boolean
}

export interface Answer<T> {
  body: T
  /** Sent back as If-Match when what was read is changed. */
  etag: string | null
  location: string | null
}

export type QueryValue = string | number | boolean | null | undefined | readonly (string | number)[]

export interface Options {
  query?: Record<string, QueryValue>
  body?: unknown
  /** The ETag of what is being changed. */
  match?: string | null | undefined
  /** One key per intention: a second try of the same intention sends the same key. */
  key?: string
  signal?: AbortSignal
}

let signedOut: () => void = () => {}

/** Called when the server no longer knows the session. */
export function onSignedOut(listener: () => void): void {
  signedOut = listener
}

export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const random = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function address(path: string, query: Record<string, QueryValue> = {}): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  const text = search.toString()
  return text ? `${path}?${text}` : path
}

export function csrfToken(): string | null {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie)
  return found?.[1] ? decodeURIComponent(found[1]) : null
}

export async function call<T>(method: string, path: string, options: Options = {}): Promise<Answer<T>> {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', 'Accept-Language': locale() })
  let body: BodyInit | undefined
  if (options.body instanceof FormData) {
    body = options.body
  } else if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    body = JSON.stringify(options.body)
  }
  if (method !== 'GET') {
    const token = csrfToken()
    if (token) headers.set('X-XSRF-TOKEN', token)
  }
  if (method === 'POST') headers.set('Idempotency-Key', options.key ?? newKey())
  if (options.match) headers.set('If-Match', options.match)

  let response: Response
  try {
    response = await fetch(address(path, options.query), {
      method,
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw Problem.offline()
  }
  if (!response.ok) throw await problemOf(response)
  return { body: await read<T>(response), etag: response.headers.get('ETag'), location: response.headers.get('Location') }
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

async function problemOf(response: Response): Promise<Problem> {
  let body: ProblemBody = {}
  try {
    const parsed: unknown = JSON.parse(await response.text())
    if (typeof parsed === 'object' && parsed !== null) body = parsed
  } catch {
    // a proxy's page is no problem body; the status speaks
  }
  const problem = Problem.of(response.status, body)
  if (response.status === 401) signedOut()
  return problem
}

export async function get<T>(path: string, query?: Record<string, QueryValue>, signal?: AbortSignal): Promise<T> {
  return (await call<T>('GET', path, { query, signal })).body
}

export async function post<T>(path: string, body?: unknown, key?: string): Promise<T> {
  return (await call<T>('POST', path, { body, key })).body
}

export async function put<T>(path: string, body: unknown, match?: string | null): Promise<T> {
  return (await call<T>('PUT', path, { body, match })).body
}

export async function patch<T>(path: string, body: unknown, match?: string | null): Promise<T> {
  return (await call<T>('PATCH', path, { body, match })).body
}

export async function remove(path: string, match?: string | null): Promise<void> {
  await call<void>('DELETE', path, { match })
}
