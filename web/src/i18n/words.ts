import { words } from '.'

/** `RETURN_FOR_SUPPLEMENT` and `return-for-supplement` are the same word. */
export function kebab(value: string): string {
  return value.toLowerCase().replaceAll('_', '-')
}

/** What people call a value of a closed list; the value itself where the catalogue has no word for it. */
export function word(list: string, value: string | null | undefined): string {
  if (!value) return ''
  return words('console', `words.${list}.${kebab(value)}`) ?? value
}
