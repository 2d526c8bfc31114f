import { describe, expect, it } from 'vitest'
import { placesFor, sees } from './navigation'
import { safeNext } from './router'
import { routes } from './routes'
import zh from '@messages/zh-CN.json'

describe('navigation', () => {
  it('names every page in the catalogue of words', () => {
    const pages = (zh as { console: { pages: Record<string, string> } }).console.pages
    expect(routes.map((route) => route.meta!.page).filter((page) => !(page in pages))).toEqual([])
  })

  it('shows only what one of the roles may see', () => {
    expect(sees(new Set(['HEAD']), ['STEWARD', 'HEAD'])).toBe(true)
    expect(sees(new Set(['HEAD']), ['AUDITOR'])).toBe(false)
    expect(sees(new Set(), [])).toBe(true)
  })

  it('leaves out pages that are reached from others', () => {
    const shown = placesFor(new Set()).flatMap(({ places }) => places.map((place) => place.path))
    expect(shown.filter((path) => path.includes(':'))).toEqual([])
  })
})

describe('safeNext', () => {
  it.each([['/catalog?q=1', '/catalog?q=1'], ['//evil.example', '/'], ['/\\evil', '/'], ['https://evil.example', '/'], [undefined, '/']])(
    'returns to %s as %s',
    (next, expected) => expect(safeNext(next)).toBe(expected),
  )
})
