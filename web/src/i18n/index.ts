import { createI18n } from 'vue-i18n'
import en from '@messages/en.json'
import zh from '@messages/zh-CN.json'

export const LOCALES = ['zh-CN', 'en'] as const
export type Locale = (typeof LOCALES)[number]

const KEPT = 'gongshu.locale'

/** Fills `{name}` only. The server reads the same catalogue, so no richer syntax may appear in it. */
export function fill(message: string, values: Record<string, unknown> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}

function kept(): Locale {
  try {
    const value = localStorage.getItem(KEPT)
    return LOCALES.find((locale) => locale === value) ?? 'zh-CN'
  } catch {
    return 'zh-CN'
  }
}

export const i18n = createI18n({
  legacy: false,
  globalInjection: true,
  locale: kept(),
  fallbackLocale: 'zh-CN',
  missingWarn: false,
  fallbackWarn: false,
  messages: { 'zh-CN': zh, en } as unknown as Record<string, Record<string, never>>,
  messageCompiler: (message) => {
    const text = typeof message === 'string' ? message : ''
    return (context: { values: Record<string, unknown> }) => fill(text, context.values) as never
  },
})

export function locale(): Locale {
  return i18n.global.locale.value as Locale
}

export function setLocale(next: Locale): void {
  i18n.global.locale.value = next
  document.documentElement.lang = next
  try {
    localStorage.setItem(KEPT, next)
  } catch {
    // a browser that keeps nothing still shows the chosen language until it is closed
  }
}

/** The words of a key, or null where the catalogue has none. Finds both nested and dotted keys. */
export function words(section: string, key: string, values: Record<string, unknown> = {}): string | null {
  for (const wanted of [locale(), 'zh-CN']) {
    const all = (wanted === 'en' ? en : zh) as Record<string, unknown>
    const found = dig(all[section], key)
    if (found !== null) return fill(found, values)
  }
  return null
}

function dig(node: unknown, key: string): string | null {
  if (typeof node !== 'object' || node === null) return null
  const branch = node as Record<string, unknown>
  const direct = branch[key]
  if (typeof direct === 'string') return direct
  for (let dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
    const found = dig(branch[key.slice(0, dot)], key.slice(dot + 1))
    if (found !== null) return found
  }
  return null
}
