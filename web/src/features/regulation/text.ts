import { locale } from '@/i18n'
import type { Text } from './api'

/** The text in the reader's language. */
export function said(text: Text | null | undefined): string {
  if (!text) return ''
  return locale() === 'en' ? text.en : text.zh
}
