import { describe, expect, it } from 'vitest'
import { completes, gives, partsWithheld, refuses } from './decision'
import type { Extent } from './model'

const extent = (more: Partial<Extent>): Extent => ({ items: [], modes: [], systems: [], rows: [], until: null, retainUntil: null, ...more })

describe('a decision that gives less than asked', () => {
  it('names each item that is not given', () => {
    expect(partsWithheld(extent({ items: ['name', 'id_no'] }), extent({ items: ['name'] }))).toEqual([{ dimension: 'items', value: 'id_no' }])
  })

  it('counts an added condition on rows as less', () => {
    expect(partsWithheld(extent({}), extent({ rows: ['a'] }))).toEqual([{ dimension: 'rows', value: 'a' }])
  })

  it('counts an earlier end as less, also where none was asked', () => {
    expect(partsWithheld(extent({ until: '2027-12-31' }), extent({ until: '2026-12-31' }))).toHaveLength(1)
    expect(partsWithheld(extent({ until: null }), extent({ until: '2026-12-31' }))).toHaveLength(1)
    expect(partsWithheld(extent({ until: '2026-12-31' }), extent({ until: '2026-12-31' }))).toHaveLength(0)
  })

  it('knows which outcomes give and which refuse', () => {
    expect([gives('partly-agreed'), gives('returned'), refuses('refused'), refuses('not-ours')]).toEqual([true, false, true, false])
  })
})

describe('what a step wants stated', () => {
  it('is wanted of a verification that finds a difference', () => expect(completes('differs')).toBe(true))
  it('is not wanted of a refusal or a return', () => expect([completes('refused'), completes('returned')]).toEqual([false, false]))
})
