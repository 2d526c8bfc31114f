import { describe, expect, it } from 'vitest'
import type { Grant } from './api'
import { fetchCommand, quoted } from './commands'

const grant = (more: Partial<Grant>): Grant => ({ id: 'g1', mode: 'interface', unattended: false, items: [{ item: 'i', name: 'uscc', mask: null }], purpose: { matterCode: 'M-1', matter: '', duty: '', provision: null }, ...more }) as Grant

describe('commands to copy', () => {
  it('names the matter, and the operator and number unless the grant is unattended', () => {
    expect(fetchCommand('http://h', grant({}))).toContain('X-Gongshu-Operator')
    expect(fetchCommand('http://h', grant({ unattended: true }))).not.toContain('X-Gongshu-Operator')
    expect(fetchCommand('http://h', grant({}))).toContain('X-Gongshu-Matter: M-1')
  })

  it('fetches rows, verifies, or exports as the grant allows', () => {
    expect(fetchCommand('http://h', grant({}))).toContain('/data/grants/g1/rows')
    expect(fetchCommand('http://h', grant({ mode: 'verify' }))).toContain('/data/grants/g1/verify')
    expect(fetchCommand('http://h', grant({ mode: 'exchange' }))).toContain('/data/grants/g1/export')
  })

  it('lets no quote of a value end the argument', () => {
    expect(quoted("it's; rm -rf")).toBe(`'it'\\''s; rm -rf'`)
  })
})
