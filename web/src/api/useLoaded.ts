import { onBeforeUnmount, ref, shallowRef, watch, type Ref, type ShallowRef, type WatchSource } from 'vue'
import { Problem } from './problem'

export interface Loaded<T> {
  value: ShallowRef<T | null>
  problem: Ref<Problem | null>
  loading: Ref<boolean>
  reload: () => Promise<void>
}

/** Reads something when the page opens and whenever what it depends on changes. */
export function useLoaded<T>(read: (signal: AbortSignal) => Promise<T>, on?: WatchSource): Loaded<T> {
  const value = shallowRef<T | null>(null)
  const problem = ref<Problem | null>(null)
  const loading = ref(true)
  let asking: AbortController | null = null

  async function reload() {
    asking?.abort()
    const mine = (asking = new AbortController())
    loading.value = true
    try {
      const answer = await read(mine.signal)
      if (asking !== mine) return
      value.value = answer
      problem.value = null
    } catch (cause) {
      if (asking !== mine || (cause instanceof DOMException && cause.name === 'AbortError')) return
      problem.value = Problem.from(cause)
    } finally {
      if (asking === mine) loading.value = false
    }
  }

  void reload()
  if (on) watch(on, reload)
  onBeforeUnmount(() => asking?.abort())
  return { value, problem, loading, reload }
}
