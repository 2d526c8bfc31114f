import type { Subject } from './model'

interface SnapshotItem {
  id?: string
  column?: string
  name?: string
}

/** The name of an item as the snapshot of the subject kept it. */
export function itemName(subject: Subject, item: string): string {
  const items = subject.snapshot.items
  if (!Array.isArray(items)) return item
  const found = (items as SnapshotItem[]).find((one) => one.id === item || one.column === item)
  return found?.name ?? item
}
