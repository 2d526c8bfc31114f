import { computed, ref, type Ref } from 'vue'

const MANY = 300
const AROUND = 40

/** Draws only the rows near what is seen, once there are many; heights are measured, not assumed. */
export function useWindow(scroller: Ref<HTMLElement | undefined>, length: () => number) {
  const top = ref(0)
  const height = ref(44)
  const seen = ref(20)
  const narrow = typeof matchMedia === 'function' && matchMedia('(max-width: 640px)').matches
  const active = computed(() => !narrow && length() > MANY)
  const first = computed(() => (active.value ? Math.max(0, Math.floor(top.value / height.value) - AROUND) : 0))
  const last = computed(() => (active.value ? Math.min(length(), first.value + seen.value + 2 * AROUND) : length()))

  function measure(element: HTMLElement) {
    const rows = element.querySelectorAll<HTMLElement>('tbody tr:not([aria-hidden])')
    const from = rows[0]?.getBoundingClientRect().top
    const to = rows[rows.length - 1]?.getBoundingClientRect().bottom
    if (from !== undefined && to !== undefined && rows.length > 0) height.value = Math.max(24, (to - from) / rows.length)
    seen.value = Math.ceil(element.clientHeight / height.value)
  }

  return {
    first,
    last,
    before: computed(() => first.value * height.value),
    after: computed(() => (length() - last.value) * height.value),
    onScroll() {
      const element = scroller.value
      if (!element || !active.value) return
      measure(element)
      top.value = element.scrollTop
    },
    reveal(row: number) {
      const element = scroller.value
      if (!element || !active.value || (row >= first.value && row < last.value)) return
      element.scrollTop = row * height.value
      top.value = element.scrollTop
    },
  }
}
