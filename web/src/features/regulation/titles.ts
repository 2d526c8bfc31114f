import { defineStore } from 'pinia'
import { ref } from 'vue'
import { listRegulations, type Head } from './api'
import { said } from './text'

/** Titles of regulations by their ids, read once and kept while the console is open. */
export const useTitles = defineStore('titles', () => {
  const regulations = ref<Head[]>([])
  let asked: Promise<void> | null = null

  function of(id: string): string {
    asked ??= listRegulations()
      .then((found) => void (regulations.value = found))
      .catch(() => void (asked = null))
    const head = regulations.value.find((one) => one.id === id)
    return head ? said(head.title) : ''
  }

  return { regulations, of }
})
