import { afterEach, describe, expect, it } from 'vitest'
import { setTerms, word } from './words'

describe('word', () => {
  afterEach(() => setTerms({}))

  it('finds a word however it is spelled', () => {
    expect([word('act', 'RETURN_FOR_SUPPLEMENT'), word('act', 'return-for-supplement')]).toEqual(['退回补正', '退回补正'])
  })

  it("prefers the regulation's own term", () => {
    setTerms({ sharing: { withheld: { zh: '暂不共享', en: 'Not yet shared' } } })
    expect(word('sharing', 'WITHHELD')).toBe('暂不共享')
  })

  it('shows an unknown value as it is', () => {
    expect(word('act', 'NEW_ACT')).toBe('NEW_ACT')
  })
})
