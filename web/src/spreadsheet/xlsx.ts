/** Why a workbook could not be read; the key of its words under `console.sheet`. */
export class UnreadableSheet extends Error {
  constructor(readonly why: 'notXlsx' | 'tooLarge' | 'empty') {
    super(why)
  }
}

const END = 0x06054b50
const MOST_BYTES = 64 * 1024 * 1024

/** The cells of a workbook's first sheet as text; dates as days. Reads what is needed of the format and runs nothing. */
export async function readXlsx(file: ArrayBuffer): Promise<string[][]> {
  const parts = directory(new DataView(file))
  const sheet = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).sort(byNumber)[0]
  if (!sheet) throw new UnreadableSheet('notXlsx')
  const [strings, styles, cells] = await Promise.all([text(file, parts.get('xl/sharedStrings.xml')), text(file, parts.get('xl/styles.xml')), text(file, parts.get(sheet))])
  return rowsOf(parse(cells), sharedStrings(parse(strings || '<sst/>')), dateStyles(parse(styles || '<styleSheet/>')))
}

interface Part {
  at: number
  packed: number
  method: number
}

function directory(view: DataView): Map<string, Part> {
  let end = view.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== END) end -= 1
  if (end < 0) throw new UnreadableSheet('notXlsx')
  const parts = new Map<string, Part>()
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, view.getUint16(at + 28, true)))
    parts.set(name, { at: view.getUint32(at + 42, true), packed: view.getUint32(at + 20, true), method: view.getUint16(at + 10, true) })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

async function text(file: ArrayBuffer, part: Part | undefined): Promise<string> {
  if (!part) return ''
  const view = new DataView(file)
  const start = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  const packed = new Uint8Array(file, start, part.packed)
  if (part.method === 0) return new TextDecoder().decode(packed)
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const decoder = new TextDecoder()
  let found = ''
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return found + decoder.decode()
    bytes += value.byteLength
    if (bytes > MOST_BYTES) throw new UnreadableSheet('tooLarge')
    found += decoder.decode(value, { stream: true })
  }
}

function parse(xml: string): Document {
  if (/<!DOCTYPE/i.test(xml.slice(0, 1000))) throw new UnreadableSheet('notXlsx')
  return new DOMParser().parseFromString(xml, 'application/xml')
}

function sharedStrings(xml: Document): string[] {
  return [...xml.getElementsByTagName('si')].map(textOf)
}

/** The text of a string without its phonetic guide. */
function textOf(element: Element): string {
  return [...element.getElementsByTagName('t')].filter((one) => one.parentElement?.tagName !== 'rPh').map((one) => one.textContent ?? '').join('')
}

/** Which cell styles show dates: the built-in ones, and formats of one's own with year or day in them. */
function dateStyles(xml: Document): Set<number> {
  const own = new Set([...xml.getElementsByTagName('numFmt')].filter((one) => /[yd]/i.test((one.getAttribute('formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*]/g, ''))).map((one) => Number(one.getAttribute('numFmtId'))))
  const styles = [...(xml.getElementsByTagName('cellXfs')[0]?.getElementsByTagName('xf') ?? [])]
  return new Set(styles.flatMap((one, index) => {
    const format = Number(one.getAttribute('numFmtId'))
    return own.has(format) || (format >= 14 && format <= 22) || (format >= 27 && format <= 36) || (format >= 50 && format <= 58) ? [index] : []
  }))
}

function rowsOf(xml: Document, strings: readonly string[], dates: ReadonlySet<number>): string[][] {
  const rows = [...xml.getElementsByTagName('row')].map((row) => {
    const cells: string[] = []
    for (const cell of row.getElementsByTagName('c')) cells[columnOf(cell.getAttribute('r') ?? 'A')] = valueOf(cell, strings, dates).trim()
    return Array.from(cells, (value) => value ?? '')
  })
  const filled = rows.filter((row) => row.some((value) => value !== ''))
  if (filled.length === 0) throw new UnreadableSheet('empty')
  return filled
}

function valueOf(cell: Element, strings: readonly string[], dates: ReadonlySet<number>): string {
  const type = cell.getAttribute('t')
  if (type === 'inlineStr') return textOf(cell)
  const value = cell.getElementsByTagName('v')[0]?.textContent ?? ''
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? '是' : '否'
  if (value !== '' && !type && dates.has(Number(cell.getAttribute('s') ?? 0))) return dayOfSerial(Number(value))
  return value
}

/** Excel counts days from 1899-12-30 on. */
export function dayOfSerial(serial: number): string {
  return new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000)).toISOString().slice(0, 10)
}

/** `C7` is column 2. */
export function columnOf(reference: string): number {
  return [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function byNumber(one: string, other: string): number {
  return Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0])
}
