import { describe, expect, it } from 'vitest'
import { linesOf } from './importing'

describe('importing people from a sheet', () => {
  it('finds columns by heading in any order and keeps the number of the line', () => {
    const { lines } = linesOf('people', [['工号*', '姓名*', '部门'], ['S-1', '甄示例', '示例局']])
    expect(lines[0]).toMatchObject({ number: 2, fault: null, values: { 姓名: '甄示例', 工号: 'S-1', 部门: '示例局', 岗位: '' } })
  })

  it('names the headings that are missing and takes in nothing', () => {
    expect(linesOf('people', [['名字', '工号'], ['a', 'b']])).toEqual({ lines: [], missing: ['姓名'] })
  })

  it('tells which needed cell of a line is empty', () => {
    expect(linesOf('departments', [['部门名称', '统一社会信用代码'], ['示例局', '']]).lines[0]!.fault).toBe('统一社会信用代码')
  })
})
