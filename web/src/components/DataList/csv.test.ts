import { describe, expect, it } from 'vitest'
import { toCsv } from './csv'

describe('toCsv', () => {
  it('begins with a byte order mark, for Chinese Excel', () => {
    expect(toCsv(['名称'], []).charCodeAt(0)).toBe(0xfeff)
  })

  it('quotes commas, quotes and line breaks', () => {
    expect(toCsv(['a'], [['x,"y"\nz']])).toContain('"x,""y""\nz"')
  })

  it.each(['=1+1', '+1a', '@SUM(A1)', '-cmd'])('does not let a spreadsheet run %s', (text) => {
    expect(toCsv(['a'], [[text]])).toContain(`'${text}`)
  })

  it('leaves negative numbers numbers', () => {
    expect(toCsv(['a'], [['-12.5']])).toContain('\r\n-12.5\r\n')
  })
})
