import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decode } from './read'
import { columnOf, dayOfSerial, readXlsx } from './xlsx'

/** A workbook as small as one can be; parts are packed or stored in turn. */
function workbook(parts: Record<string, string>): ArrayBuffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  Object.entries(parts).forEach(([name, text], index) => {
    const method = index % 2 ? 0 : 8
    const data = method ? deflateRawSync(Buffer.from(text)) : Buffer.from(text)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(method, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(data.length, 20)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), data)
    central.push(entry, Buffer.from(name))
    at += 30 + name.length + data.length
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(at, 16)
  const all = Buffer.concat([...locals, ...central, end])
  return all.buffer.slice(all.byteOffset, all.byteOffset + all.length) as ArrayBuffer
}

const sheet = workbook({
  'xl/sharedStrings.xml': '<sst><si><t>姓名</t></si><si><r><t>甄</t></r><r><t>示例</t></r><rPh><t>zhen</t></rPh></si></sst>',
  'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
  'xl/worksheets/sheet1.xml':
    '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>日期</t></is></c></row>' +
    '<row/><row><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>46289</v></c></row></sheetData></worksheet>',
})

describe('readXlsx', () => {
  it('reads shared and inline strings, leaves gaps open and empty rows out', async () => {
    expect(await readXlsx(sheet)).toEqual([['姓名', '', '日期'], ['甄示例', '', '2026-09-24']])
  })

  it('says that a file is no workbook', async () => {
    await expect(readXlsx(new TextEncoder().encode('a,b').buffer as ArrayBuffer)).rejects.toThrow('notXlsx')
  })

  it('does not read a document type, which could name other files', async () => {
    await expect(readXlsx(workbook({ 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' }))).rejects.toThrow('notXlsx')
  })

  it('counts columns and days as Excel does', () => {
    expect([columnOf('A1'), columnOf('Z9'), columnOf('AA12')]).toEqual([0, 25, 26])
    expect(dayOfSerial(45292)).toBe('2024-01-01')
  })
})

describe('decode', () => {
  it('reads what Chinese Excel saves as CSV', () => {
    expect(decode(new Uint8Array([0xd0, 0xd5, 0xc3, 0xfb]).buffer)).toBe('姓名')
  })
})
