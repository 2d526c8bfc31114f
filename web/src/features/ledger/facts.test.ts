import { describe, expect, it } from 'vitest'
import { factName, factText, placeOf } from './facts'

const id = '01a2021c-5d64-7b8d-8dba-3398c06925c6'

describe('facts of the ledger', () => {
  it('have words', () => expect([factName('outcome'), factText('outcome', 'agreed')]).toEqual(['意见', '同意']))
  it('name articles', () => expect(factText('article', 'x-2020#15.1')).toBe('x-2020 第十五条第一款'))
  it('show the beginning of an id and lead to its place', () => expect([factText('case', id), placeOf('case', id)]).toEqual(['01a2021c', `/cases/${id}`]))
  it('lead nowhere without a place', () => expect(placeOf('document', id)).toBeNull())
})
