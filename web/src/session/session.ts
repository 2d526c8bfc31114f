import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { call, get, post } from '@/api/client'
import { Problem } from '@/api/problem'

export interface Named {
  id: string
  name: string
}

/** Who is signed in, on which post, and what that post may do. */
export interface Me {
  account: string
  person: Named
  post: { id: string; title: string } | null
  department: (Named & { kind: string }) | null
  region: Named & { code: string }
  roles: string[]
  actingFor?: { post: string; person: string; until: string } | null
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
    await post<void>('/api/session', { username, password })
    await load()
  }

  async function signOut(): Promise<void> {
    await call<void>('DELETE', '/api/session')
    forget()
  }

  function forget(): void {
    me.value = null
  }

  const roles = computed(() => new Set(me.value?.roles ?? []))
  const mayAny = (wanted: readonly string[]) => wanted.length === 0 || wanted.some((role) => roles.value.has(role))

  return { me, asked, roles, load, signIn, signOut, forget, mayAny }
})
