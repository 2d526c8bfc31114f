import { createRouter, createWebHistory } from 'vue-router'
import { i18n } from '@/i18n'
import { useSession } from '@/session/session'
import { sees } from './navigation'
import { routes } from './routes'

export const router = createRouter({
  history: createWebHistory('/console/'),
  routes,
  scrollBehavior: (to, _from, saved) => saved ?? (to.hash ? { el: to.hash, top: 72 } : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const session = useSession()
  if (!session.asked) await session.load()
  if (!session.me) return { name: 'sign-in', query: to.path === '/' ? {} : { next: to.fullPath } }
  if (session.me.kind === 'NEWCOMER' && to.name !== 'password') return { name: 'password' }
  if (!sees(session.roles, to.meta.roles)) return { name: 'forbidden', query: { page: to.meta.page } }
  return true
})

router.afterEach((to, from) => {
  const { t } = i18n.global
  document.title = `${t(`console.pages.${to.meta.page}`)} · ${t('console.name')}`
  if (from.name && to.path !== from.path) document.getElementById('main')?.focus({ preventScroll: true })
})

/** Only addresses of our own may be returned to after signing in. */
export function safeNext(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
