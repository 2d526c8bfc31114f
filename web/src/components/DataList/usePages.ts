import { ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import type { Page } from '@/api/client'
import { Problem } from '@/api/problem'

export interface Pages<T> {
  rows: ShallowRef<T[]>
  total: Ref<number>
  exact: Ref<boolean>
  next: Ref<string | null>
  busy: Ref<boolean>
  loaded: Ref<boolean>
  problem: Ref<Problem | null>
  restart: () => Promise<void>
  more: () => Promise<void>
}

/** Keyset pages, one after another; an answer that was overtaken by another question is dropped. */
export function usePages<T>(fetchPage: (cursor: string | null, signal: AbortSignal) => Promise<Page<T>>): Pages<T> {
  const rows = shallowRef<T[]>([])
  const total = ref(0)
  const exact = ref(true)
  const next = ref<string | null>(null)
  const busy = ref(false)
  const loaded = ref(false)
  const problem = ref<Problem | null>(null)
  let asking: AbortController | null = null

  async function ask(cursor: string | null) {
    asking?.abort()
    const mine = new AbortController()
    asking = mine
    busy.value = true
    problem.value = null
    try {
      const page = await fetchPage(cursor, mine.signal)
      if (asking !== mine) return
      rows.value = cursor === null ? page.items : [...rows.value, ...page.items]
      total.value = page.total
      exact.value = page.totalExact
      next.value = page.next
    } catch (cause) {
      if (asking !== mine || (cause instanceof DOMException && cause.name === 'AbortError')) return
      if (cursor === null) rows.value = []
      problem.value = Problem.from(cause)
    } finally {
      if (asking === mine) {
        busy.value = false
        loaded.value = true
      }
    }
  }

  return {
    rows, total, exact, next, busy, loaded, problem,
    restart: () => ask(null),
    more: async () => {
      if (!busy.value && next.value !== null) await ask(next.value)
    },
  }
}
