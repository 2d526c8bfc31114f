import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { call, csrfToken, get, post, put } from '@/api/client'
import { Problem } from '@/api/problem'
import type { Role } from '@/routes'

/** A post that the person may act from; with `deputy`, in the place of somebody absent. */
export interface Seat {
  post: string
  title: string
  department: string
  departmentName: string
  roles: Role[]
  deputy: string | null
  absentName: string | null
}

/** Who is signed in, from which post they act, and from which others they could. */
export interface Me {
  kind: 'OFFICIAL' | 'APPLICANT' | 'NEWCOMER'
  account: string
  login: string
  name: string | null
  roles: Role[]
  region: { id: string; code: string; name: string } | null
  department: { id: string; name: string; shortName: string; kind: string } | null
  post: string | null
  postTitle: string | null
  deputyFor: string | null
  seats: Seat[]
  applicant: string | null
}

export const useSession = defineStore('session', () => {
  const me = ref<Me | null>(null)
  const asked = ref(false)

  async function load(): Promise<Me | null> {
    try {
      me.value = await get<Me>('/api/session')
    } catch (cause) {
      if (!(cause instanceof Problem) || cause.status !== 401) throw cause
      me.value = null
    }
    asked.value = true
    return me.value
  }

  async function signIn(username: string, password: string): Promise<void> {
    if (!csrfToken()) await load()
    await post<void>('/api/session', { username, password })
    await load()
  }

  async function signOut(): Promise<void> {
    await call<void>('DELETE', '/api/session')
    forget()
  }

  async function takeSeat(seat: Seat): Promise<void> {
    await put<void>('/api/session/post', { post: seat.post, deputy: seat.deputy })
    await load()
  }

  function forget(): void {
    me.value = null
  }

  const roles = computed<ReadonlySet<string>>(() => new Set(me.value?.roles ?? []))
  const mayAny = (wanted: readonly string[]) => wanted.length === 0 || wanted.some((role) => roles.value.has(role))

  return { me, asked, roles, load, signIn, signOut, takeSeat, forget, mayAny }
})
