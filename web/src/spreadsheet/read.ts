import { cellsOf } from './cells'
import { readXlsx, UnreadableSheet } from './xlsx'

/** The rows of a chosen file: a workbook, or a CSV in UTF-8 or GB18030 as Chinese Excel writes it. */
export async function readSheet(file: File): Promise<string[][]> {
  const bytes = await file.arrayBuffer()
  if (/\.xlsx$/i.test(file.name)) return readXlsx(bytes)
  const rows = cellsOf(decode(bytes), ',')
  if (rows.length === 0) throw new UnreadableSheet('empty')
  return rows
}

export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
