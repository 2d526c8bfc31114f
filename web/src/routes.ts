import type { RouteRecordRaw } from 'vue-router'

/** The roles a post may carry, as the server names them. */
export type Role =
  | 'STEWARD'
  | 'HEAD'
  | 'OFFICER'
  | 'USER'
  | 'SECURITY'
  | 'AUDITOR'
  | 'ADMIN'

export type Group = 'work' | 'data' | 'use' | 'proof' | 'house'

/** The order of the groups in the side navigation. */
export const GROUPS: readonly Group[] = ['work', 'data', 'use', 'proof', 'house']

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of the page's name under `console.pages`. */
    page: string
    /** Who sees it; empty for everyone signed in. */
    roles?: readonly Role[]
    /** The group of the navigation it stands in; none for pages reached from others. */
    nav?: Group
    /** Needs nobody signed in. */
    open?: boolean
    /** The page it belongs to, for the mark in the navigation. */
    under?: string
  }
}

/** Every page of the console, who sees it and where it stands in the navigation: all of it in this file. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/features/session/SignInPage.vue'),
    meta: { page: 'signIn', open: true },
  },
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('@/features/errors/ForbiddenPage.vue'),
    meta: { page: 'forbidden' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('@/features/errors/NotFoundPage.vue'),
    meta: { page: 'notFound' },
  },
]
