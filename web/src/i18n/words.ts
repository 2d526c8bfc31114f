import { shallowRef } from 'vue'
import { locale, words } from '.'

/** The regulation's own terms, which come before ours: list, word, text. */
type Terms = Record<string, Record<string, { zh: string; en: string }>>
const terms = shallowRef<Terms>({})

export function setTerms(next: Terms): void {
  terms.value = next
}

/** `RETURN_FOR_SUPPLEMENT` and `return-for-supplement` are the same word. */
export function kebab(value: string): string {
  return value.toLowerCase().replaceAll('_', '-')
}

/** What people call a value of a closed list; the value itself where the catalogue has no word for it. */
export function word(list: string, value: string | null | undefined): string {
  if (!value) return ''
  const key = kebab(value)
  const own = terms.value[list]?.[key]
  if (own) return locale() === 'en' ? own.en : own.zh
  return words('console', `words.${list}.${key}`) ?? value
}
