import { ref } from 'vue'
import { get } from '@/api/client'

/** A class, section or subject of the standard's classification; deeper levels have longer codes. */
export interface Category {
  code: string
  parent: string | null
  level: number
  name: string
}

const all = ref<Category[]>([])
let asked: Promise<void> | null = null

/** Reads the classification once; it does not change while the console is open. */
export function useCategories() {
  asked ??= get<Category[]>('/api/catalog/categories')
    .then((found) => void (all.value = found))
    .catch(() => void (asked = null))
  return { all, nameOf: (code: string) => pathOf(all.value, code).join(' › ') || code }
}

/** The names from the class down to the code; a code of one's own below a known one shows the known ones. */
export function pathOf(categories: readonly Category[], code: string): string[] {
  const byCode = new Map(categories.map((one) => [one.code, one]))
  let found = byCode.get(code)
  for (let length = code.length; !found && length > 0; length -= 1) found = byCode.get(code.slice(0, length))
  const names: string[] = []
  for (; found; found = found.parent ? byCode.get(found.parent) : undefined) names.unshift(found.name)
  return names
}
