import type { Role } from '@/routes'

export interface Hit {
  kind: string
  title: string
  about: string
  to: string
}

export interface Source {
  roles: readonly Role[]
  find: (text: string, signal: AbortSignal) => Promise<Hit[]>
}

/** What the search box asks; each room adds its own when its list can be searched. */
export const sources: Source[] = []
