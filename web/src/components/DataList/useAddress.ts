import { computed, type WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export type Filters = Record<string, string>

/** The filters of a list live in the address, so that a view can be sent, kept and gone back to. */
export function useAddress(names: readonly string[]): { filters: WritableComputedRef<Filters>; set: (name: string, value: string) => void; clear: () => void } {
  const route = useRoute()
  const router = useRouter()

  const filters = computed<Filters>({
    get: () =>
      Object.fromEntries(
        names.flatMap((name) => {
          const value = route.query[name]
          return typeof value === 'string' && value !== '' ? [[name, value]] : []
        }),
      ),
    set: (next) => {
      const kept = Object.entries(next).filter(([, value]) => value !== '')
      void router.replace({ query: Object.fromEntries(kept), hash: route.hash })
    },
  })

  return {
    filters,
    set: (name, value) => (filters.value = { ...filters.value, [name]: value }),
    clear: () => (filters.value = {}),
  }
}
