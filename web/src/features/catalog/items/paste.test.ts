import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/spreadsheet/cells'
import { itemsOf, typeOf } from './paste'

describe('pasting items from a spreadsheet', () => {
  it('reads columns by their headings, in any order', () => {
    const [first, second] = itemsOf('字段名\t数据项名称\t数据类型\t长度\t是否必填\nUSCC\t统一社会信用代码\t字符型\t18\t是\nest_date\t成立日期\t日期型\t\t否\n')
    expect(first).toMatchObject({ name: '统一社会信用代码', column: 'uscc', type: 'C', length: 18, required: true })
    expect(second).toMatchObject({ name: '成立日期', column: 'est_date', type: 'D', length: null, required: false })
  })

  it('reads the usual order where there are no headings', () => {
    expect(itemsOf('企业名称\tent_name\tC\t200')[0]).toMatchObject({ name: '企业名称', column: 'ent_name', type: 'C', length: 200 })
  })

  it('takes length and scale from the type as databases write it', () => {
    expect(itemsOf('名称\t字段名\t类型\n注册资本\tcapital\tnumeric(18,2)')[0]).toMatchObject({ type: 'N', length: 18, scale: 2 })
  })

  it('proposes meaning, sensitivity and mask from the name', () => {
    expect(itemsOf('公民身份号码\tid_no\tC\t18')[0]).toMatchObject({ kind: 'IDENTITY_NUMBER', sensitivity: 'PERSONAL', mask: 'IDENTITY_DOCUMENT', grade: 2 })
    expect(itemsOf('企业名称\tname\tC\t100')[0]).toMatchObject({ kind: 'ORGANIZATION_NAME', sensitivity: 'NONE' })
    expect(itemsOf('法定代表人\trep\tC\t50')[0]).toMatchObject({ kind: 'PERSON_NAME', mask: 'PERSON_NAME' })
  })

  it('never proposes that something pasted is shared or opened freely', () => {
    expect(itemsOf('学校名称\tname\tC\t100')[0]).toMatchObject({ sharingType: 'CONDITIONAL', openingType: 'WITHHELD' })
  })

  it('keeps line breaks within quoted cells and leaves out empty rows', () => {
    expect(cellsOf('a\t"b\nc ""d"""\r\n\r\ne\tf')).toEqual([['a', 'b\nc "d"'], ['e', 'f']])
  })

  it.each([['varchar(20)', 'C'], ['bigint', 'I'], ['timestamp', 'T'], ['日期时间型', 'T'], ['date', 'D'], ['布尔', 'L'], ['n', 'N'], ['', 'C']])('reads %s as %s', (word, type) =>
    expect(typeOf(word)).toBe(type),
  )
})
