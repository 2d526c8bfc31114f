/** What the snapshot of a correction's subject says about the value in doubt. */
export interface Doubted {
  key: Record<string, string>
  item: string
  itemName: string
  doubted: string | null
  proposed: string | null
}

/** The value in doubt, where the subject is one; a snapshot without an item is of something else. */
export function doubtedOf(snapshot: Record<string, unknown>): Doubted | null {
  if (typeof snapshot.item !== 'string' || typeof snapshot.key !== 'object' || snapshot.key === null) return null
  const text = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    key: snapshot.key as Record<string, string>, item: snapshot.item, itemName: text(snapshot.itemName) ?? snapshot.item,
    doubted: text(snapshot.doubted), proposed: text(snapshot.proposed),
  }
}

/** The word by which the owner states the right value; one blank stands for no value at all. */
export const CORRECTED = 'corrected-value'
export const NO_VALUE = ' '
