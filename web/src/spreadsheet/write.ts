const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, at) => {
  let value = at
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})
const LONGEST_CELL = 32_767

export type Cell = string | number | null

/** A workbook of one sheet. Text stays text, so that no code loses its zeros and no cell is a formula. */
export function toXlsx(name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Blob {
  const parts: [string, string][] = [
    ['[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>'],
    ['_rels/.rels', relations('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escaped(sheetName(name))}" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relations('worksheet', 'worksheets/sheet1.xml', '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>')],
    ['xl/styles.xml', '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>'],
    ['xl/worksheets/sheet1.xml', sheet(head, rows)],
  ]
  return new Blob([zip(parts)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}

const relations = (type: string, target: string, more = '') =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>${more}</Relationships>`

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string) => name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31).trim() || 'Sheet'

function sheet(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="24" customWidth="1"/>`).join('')
  const body = [head, ...rows].map((cells, at) => row(cells, at + 1, at === 0 ? 1 : 2)).join('')
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>${body}</sheetData></worksheet>`
}

function row(cells: readonly Cell[], line: number, style: number): string {
  const written = cells.map((cell, at) => {
    const place = `${letters(at)}${line}`
    if (cell === null || cell === '') return `<c r="${place}"/>`
    if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"><v>${cell}</v></c>`
    return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(String(cell).slice(0, LONGEST_CELL))}</t></is></c>`
  })
  return `<row r="${line}">${written.join('')}</row>`
}

/** 0 is A, 26 is AA. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** XML has no place for most control characters; they are left out. */
function escaped(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = CRC_TABLE[(value ^ byte) & 0xff]! ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** Stored, not packed: what a list shows is small. */
function zip(parts: readonly [string, string][]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const files: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let at = 0
  for (const [name, text] of parts) {
    const title = encoder.encode(name)
    const content = encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
    const common = [[20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [crc(content), 4], [content.length, 4], [content.length, 4], [title.length, 2]] as const
    const file = joined([numbers([[0x04034b50, 4], ...common, [0, 2]]), title, content])
    directory.push(joined([numbers([[0x02014b50, 4], [20, 2], ...common, [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4]]), title]))
    files.push(file)
    at += file.length
  }
  const index = joined(directory)
  return joined([...files, index, numbers([[0x06054b50, 4], [0, 2], [0, 2], [parts.length, 2], [parts.length, 2], [index.length, 4], [at, 4], [0, 2]])])
}

function numbers(values: readonly (readonly [number, number])[]): Uint8Array {
  return Uint8Array.from(values.flatMap(([value, size]) => Array.from({ length: size }, (_, place) => (value >>> (8 * place)) & 0xff)))
}

function joined(all: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(all.reduce((sum, one) => sum + one.length, 0))
  all.reduce((at, one) => (whole.set(one, at), at + one.length), 0)
  return whole
}
