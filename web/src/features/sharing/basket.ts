import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import type { Entry, Mode } from '@/features/catalog/api'
import type { RowCondition, Wanted } from './api'

export interface Picked extends Wanted {
  name: string
  department: string
}

const PLACE = 'gongshu.basket'

/** What one is about to apply for; it stays in this browser until it is sent. */
export const useBasket = defineStore('basket', () => {
  const picked = ref<Picked[]>(read())
  watch(picked, keep, { deep: true })

  function keep() {
    try {
      localStorage.setItem(PLACE, JSON.stringify(picked.value))
    } catch {
      // a browser that keeps nothing still holds the basket until it is closed
    }
  }

  function put(entry: Entry, mode: Mode, items: string[], rows: RowCondition[]): void {
    const one: Picked = { entryId: entry.id, name: entry.content.name, department: entry.department, mode, items, rows, systems: [] }
    picked.value = [...picked.value.filter((each) => each.entryId !== entry.id || each.mode !== mode), one]
  }

  function drop(entryId: string, mode: Mode): void {
    picked.value = picked.value.filter((each) => each.entryId !== entryId || each.mode !== mode)
  }

  return { picked, put, drop, clear: () => (picked.value = []) }
})

function read(): Picked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(kept) ? (kept as Picked[]) : []
  } catch {
    return []
  }
}
