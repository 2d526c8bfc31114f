import { sees } from '@/navigation'
import { routes } from '@/routes'

/** Where a kind of case is started on a page of its own instead of the common form. */
const PAGES: Record<string, string> = {
  'catalog-entry': '/catalog/new',
  'topic-catalog': '/catalog',
  mounting: '/catalog',
  'catalog-change': '/catalog',
  'catalog-retirement': '/catalog',
  'opening-publication': '/catalog',
  'share-application': '/market',
  correction: '/corrections/new',
  objection: '/corrections',
}

/** The page of its own that somebody with these roles may see; null where there is none. */
export function ownPageOf(kind: string, roles: ReadonlySet<string>): string | null {
  const path = PAGES[kind]
  const route = path && routes.find((one) => one.path === path)
  return route && sees(roles, route.meta?.roles) ? route.path : null
}

/** Where to begin a kind of case: its own page, the common form where the law lets this desk start it, or the cases of that kind. */
export function wayTo(kind: string, startable: ReadonlySet<string>, roles: ReadonlySet<string>): string {
  if (startable.has(kind)) return `/start/${kind}`
  return ownPageOf(kind, roles) ?? `/cases?kind=${kind}`
}
