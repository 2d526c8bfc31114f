import { afterEach, describe, expect, it, vi } from 'vitest'
import { address, call, onSignedOut } from './client'
import { Problem } from './problem'

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(
    async () => new Response(status === 204 ? null : JSON.stringify(body), { status, headers }),
  )
  vi.stubGlobal('fetch', fetched)
  return { fetched, sent: () => fetched.mock.calls[0]![1].headers as Headers }
}

describe('client', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('sends the CSRF token and an idempotency key when it creates', async () => {
    document.cookie = 'XSRF-TOKEN=a%2Bb'
    const { sent } = answer(201, { id: '1' })
    await call('POST', '/api/x', { body: {}, key: 'k1' })
    expect(sent().get('X-XSRF-TOKEN')).toBe('a+b')
    expect(sent().get('Idempotency-Key')).toBe('k1')
  })

  it('names the version it changes', async () => {
    const { sent } = answer(204, null)
    await call('PUT', '/api/x/1', { body: {}, match: '"3"' })
    expect(sent().get('If-Match')).toBe('"3"')
  })

  it('turns a problem into words, field and article', async () => {
    answer(422, { code: 'unknown.code', title: '须写明依据', field: 'basis', regulation: 'example-2022', article: '20' })
    const problem = await call('POST', '/api/x', { body: {} }).catch((cause: unknown) => cause as Problem)
    expect(problem).toBeInstanceOf(Problem)
    expect((problem as Problem).message).toBe('须写明依据')
    expect((problem as Problem).at('basis')).toBe('须写明依据')
    expect((problem as Problem).article).toEqual({ regulation: 'example-2022', article: '20' })
  })

  it('tells when the server no longer knows the session', async () => {
    const told = vi.fn()
    onSignedOut(told)
    answer(401, {})
    await call('GET', '/api/x').catch(() => undefined)
    expect(told).toHaveBeenCalledOnce()
  })

  it('says that the server cannot be reached, not that the page broke', async () => {
    vi.stubGlobal('fetch', async () => { throw new TypeError('failed') })
    const problem = await call('GET', '/api/x').catch((cause: unknown) => cause as Problem)
    expect((problem as Problem).message).toContain('连接不到服务器')
  })

  it('leaves out what is empty and repeats what is many', () => {
    expect(address('/api/x', { q: '', a: null, b: ['1', '2'], c: 0 })).toBe('/api/x?b=1&b=2&c=0')
  })
})
