import { describe, expect, it } from 'vitest'
import { ownPageOf, wayTo } from './pages'

const steward = new Set(['STEWARD'])
const officer = new Set(['OFFICER'])

describe('where a kind of case begins', () => {
  it('is the common form where the law lets this desk start it', () => {
    expect(wayTo('filing', new Set(['filing']), officer)).toBe('/start/filing')
  })

  it('is a page of its own where there is one that the roles may see', () => {
    expect(wayTo('opening-publication', new Set(), steward)).toBe('/catalog')
    expect(ownPageOf('catalog-entry', steward)).toBe('/catalog/new')
    expect(ownPageOf('catalog-entry', officer)).toBeNull()
  })

  it('is otherwise never a form that turns people away', () => {
    expect(wayTo('training', new Set(), officer)).toBe('/cases?kind=training')
  })
})
