import { locale } from '@/i18n'
import { csrfToken, newKey } from './client'
import { Problem, type ProblemBody } from './problem'

export interface Sent {
  bytes: number
  of: number
}

/** Sends a form with real progress; fetch cannot tell how much has left. */
export function upload<T>(path: string, form: FormData, onSent: (sent: Sent) => void, key = newKey()): { done: Promise<T>; cancel: () => void } {
  const request = new XMLHttpRequest()
  const done = new Promise<T>((resolve, reject) => {
    request.open('POST', path)
    request.setRequestHeader('Accept', 'application/json, application/problem+json')
    request.setRequestHeader('Accept-Language', locale())
    request.setRequestHeader('Idempotency-Key', key)
    const token = csrfToken()
    if (token) request.setRequestHeader('X-XSRF-TOKEN', token)
    request.upload.onprogress = (event) => onSent({ bytes: event.loaded, of: event.total })
    request.onerror = () => reject(Problem.offline())
    request.onabort = () => reject(new DOMException('cancelled', 'AbortError'))
    request.onload = () => {
      const body = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(Problem.of(request.status, (body ?? {}) as ProblemBody))
    }
    request.send(form)
  })
  return { done, cancel: () => request.abort() }
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined
  }
}
