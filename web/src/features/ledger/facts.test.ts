import { describe, expect, it } from 'vitest'
import { factName, factText, placeOf, tellingFacts } from './facts'

const id = '01a2021c-5d64-7b8d-8dba-3398c06925c6'

describe('facts of the ledger', () => {
  it('have words', () => expect([factName('outcome'), factText('outcome', 'agreed')]).toEqual(['意见', '同意']))
  it('name articles', () => expect(factText('article', 'x-2020#15.1')).toBe('x-2020 第十五条第一款'))
  it('show the end of an id and lead to its place', () => expect([factText('case', id), placeOf('case', id)]).toEqual(['…c06925c6', `/cases/${id}`]))
  it('are left out where they say nothing', () => expect(tellingFacts({ added: 0, until: null, items: [], rows: 0, mode: 'file' })).toEqual([['rows', 0], ['mode', 'file']]))
  it('lead nowhere without a place', () => expect(placeOf('document', id)).toBeNull())
})
