import { articleName } from '@/components/Law/articles'
import { count } from '@/i18n/dates'
import { locale, words } from '@/i18n'
import { kebab, word } from '@/i18n/words'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/
const LISTS: Record<string, string> = { outcome: 'outcome', concluded: 'outcome', kind: 'caseKind', mode: 'mode', act: 'act', evidence: 'evidence' }
const PLACES: Record<string, string> = { case: '/cases/', grant: '/grants/', entry: '/catalog/', load: '/loads/' }

/** The end of an id: ids made in the same minute begin alike. */
export const idEnd = (id: string) => `…${id.slice(-8)}`

/** The facts that say something: nothing was added, removed or named by the others. */
export function tellingFacts(facts: Record<string, unknown>): [string, unknown][] {
  return Object.entries(facts).filter(([name, value]) => value !== null && value !== '' && value !== '—' && !(Array.isArray(value) && value.length === 0) && !((name === 'added' || name === 'removed') && Number(value) === 0))
}

/** What people call a fact of the ledger; its own name where the catalogue has none. */
export const factName = (name: string) => words('console', `words.fact.${name}`) ?? name

/** Where the thing that a fact names can be seen. */
export const placeOf = (name: string, value: unknown) => (typeof value === 'string' && ID.test(value) && PLACES[name] ? PLACES[name] + value : null)

/** A fact as people read it: words for words, articles by name, the end of ids, the beginning of long marks. */
export function factText(name: string, value: unknown): string {
  if (value === null || value === '') return '—'
  if (typeof value === 'number') return count(value)
  if (Array.isArray(value)) return value.map((one) => factText(name, one)).join('、') || '—'
  if (typeof value !== 'string') return JSON.stringify(value)
  if (ID.test(value)) return idEnd(value)
  if (name === 'article') return articleOf(value)
  if (/^[0-9a-f]{64}$/.test(value)) return `${value.slice(0, 12)}…`
  return LISTS[name] ? word(LISTS[name], kebab(value)) : value
}

function articleOf(value: string): string {
  const [regulation = '', article = ''] = value.split('#')
  return article ? `${regulation} ${articleName(article, locale())}` : value
}
