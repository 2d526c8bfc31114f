import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'

interface Kept<T> {
  at: string
  version: number
  value: T
}

/** What was typed stays in this browser until it is saved, through a closed tab and a lost network. */
export function useDraft<T extends object>(name: string, version: number, value: Ref<T>) {
  const place = `gongshu.draft.${name}`
  const found = read<T>(place)
  const kept = shallowRef<Kept<T> | null>(found && found.version === version ? found : null)
  const at = ref<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined

  const stop = watch(value, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => keep(now), 600)
  }, { deep: true })

  function keep(now: T) {
    at.value = new Date().toISOString()
    try {
      localStorage.setItem(place, JSON.stringify({ at: at.value, version, value: now }))
    } catch {
      at.value = null
    }
  }

  function forget() {
    clearTimeout(timer)
    stop()
    kept.value = null
    try {
      localStorage.removeItem(place)
    } catch {
      // nothing was kept
    }
  }

  function restore() {
    if (kept.value) value.value = kept.value.value
    kept.value = null
  }

  onBeforeUnmount(() => clearTimeout(timer))
  return { kept, at, restore, forget, ignore: () => (kept.value = null) }
}

function read<T>(place: string): Kept<T> | null {
  try {
    return JSON.parse(localStorage.getItem(place) ?? 'null') as Kept<T> | null
  } catch {
    return null
  }
}
