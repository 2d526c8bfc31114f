import { describe, expect, it } from 'vitest'
import { pathOf } from './categories'

const known = [{ code: '1', parent: null, level: 1, name: '基础' }, { code: '102', parent: '1', level: 2, name: '法人单位' }]

describe('pathOf', () => {
  it('leads from the class to the code', () => expect(pathOf(known, '102')).toEqual(['基础', '法人单位']))
  it('names what is known of a deeper code', () => expect(pathOf(known, '102077')).toEqual(['基础', '法人单位']))
  it('has nothing of an unknown code', () => expect(pathOf(known, '9')).toEqual([]))
})
