import { defineStore } from 'pinia'
import { ref } from 'vue'
import { listDepartments, type Department } from './api'

/** Names for ids of departments, read once and kept while the console is open. */
export const useNames = defineStore('names', () => {
  const departments = ref<Department[]>([])
  let asked: Promise<void> | null = null

  function ensure(): Promise<void> {
    asked ??= listDepartments({ limit: '500' })
      .then((page) => void (departments.value = page.items))
      .catch(() => void (asked = null))
    return asked
  }

  function department(id: string | null | undefined): string {
    void ensure()
    return departments.value.find((one) => one.id === id)?.name ?? ''
  }

  return { departments, ensure, department }
})
