import { ref } from 'vue'
import { newKey } from './client'
import { Problem } from './problem'

/**
 * Something that is done on a button: busy while it runs, the refusal kept in words. One key serves all tries until it
 * succeeds or what is sent changes, so that a lost answer never does a thing twice.
 */
export function useAction() {
  const busy = ref(false)
  const problem = ref<Problem | null>(null)
  let key = newKey()
  let sent = ''

  async function run<T>(work: (key: string) => Promise<T>, body?: unknown): Promise<T | undefined> {
    const now = JSON.stringify(body) ?? ''
    if (now !== sent) key = newKey()
    sent = now
    busy.value = true
    problem.value = null
    try {
      const done = await work(key)
      key = newKey()
      return done
    } catch (cause) {
      problem.value = Problem.from(cause)
      if (!(cause instanceof Problem)) console.error(cause)
      if (problem.value.status >= 400 && problem.value.status < 500) key = newKey()
      return undefined
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, run, forget: () => (problem.value = null) }
}
