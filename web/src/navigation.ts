import { GROUPS, routes, type Group } from './routes'

export interface Place {
  name: string
  path: string
  page: string
}

/** What the side navigation holds for these roles, group by group, empty groups left out. */
export function placesFor(roles: ReadonlySet<string>): { group: Group; places: Place[] }[] {
  return GROUPS.map((group) => ({
    group,
    places: routes
      .filter((route) => route.meta?.nav === group && sees(roles, route.meta.roles))
      .map((route) => ({ name: String(route.name), path: route.path, page: route.meta!.page })),
  })).filter(({ places }) => places.length > 0)
}

export function sees(roles: ReadonlySet<string>, wanted: readonly string[] = []): boolean {
  return wanted.length === 0 || wanted.some((role) => roles.has(role))
}
