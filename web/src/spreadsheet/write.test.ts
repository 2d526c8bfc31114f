import { describe, expect, it } from 'vitest'
import { toXlsx } from './write'
import { readXlsx } from './xlsx'

const written = async (rows: (string | number | null)[][]) => readXlsx(await toXlsx('目录/条目', ['名称', '代码'], rows).arrayBuffer())

describe('a workbook that we write', () => {
  it('is read again as it was', async () => {
    expect(await written([['企业 & <登记>', '007'], ['"引号"', 12]])).toEqual([['名称', '代码'], ['企业 & <登记>', '007'], ['"引号"', '12']])
  })

  it('keeps what looks like a formula as text', async () => {
    expect(await written([['=1+1', '']])).toEqual([['名称', '代码'], ['=1+1', '']])
  })

  it('leaves out what no workbook can hold', async () => {
    expect(await written([['a\u0000b', 'c']])).toEqual([['名称', '代码'], ['ab', 'c']])
  })
})
