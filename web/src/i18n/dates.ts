import { i18n, locale } from '.'

/** The one place of legal time; days of the law are days there. */
export const LEGAL_ZONE = 'Asia/Shanghai'
export const LEGAL_ZONE_OFFSET = '+08:00'

const PARTS = new Intl.DateTimeFormat('en-CA', {
  timeZone: LEGAL_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function parts(instant: string): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(new Date(instant)).map((part) => [part.type, part.value]))
}

/** The legal day of an instant, or the day itself where only a day is given: `2026-09-24`. */
export function dayOf(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  const p = parts(value)
  return `${p.year}-${p.month}-${p.day}`
}

/** `2026-09-24 (周四)` */
export function day(value: string): string {
  const date = dayOf(value)
  const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  )
  return `${date} (${weekday})`
}

/** `2026-09-24 10:05`, in legal time. */
export function moment(value: string): string {
  const p = parts(value)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}`
}

/** Natural days from today's legal day to the day of `value`; negative when it has passed. */
export function daysUntil(value: string, now: Date = new Date()): number {
  const today = Date.parse(`${dayOf(now.toISOString())}T00:00:00Z`)
  return Math.round((Date.parse(`${dayOf(value)}T00:00:00Z`) - today) / 86_400_000)
}

export function count(value: number): string {
  return new Intl.NumberFormat(locale()).format(value)
}

/** 1,536 bytes are `1.5 KB`. */
export function bytes(value: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let size = value
  let unit = 0
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`
}

/** Seconds in words: `约 3 分钟`. */
export function span(seconds: number): string {
  const { t } = i18n.global
  if (seconds < 60) return t('console.time.seconds', { n: Math.max(1, Math.round(seconds)) })
  if (seconds < 3600) return t('console.time.minutes', { n: Math.round(seconds / 60) })
  return t('console.time.hours', { n: (seconds / 3600).toFixed(1) })
}
