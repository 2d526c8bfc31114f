import { cellsOf } from '@/spreadsheet/cells'
import { emptyItem, type DataType, type Item, type Kind, type Mask, type Sensitivity } from '../api'

type Field = 'name' | 'column' | 'type' | 'length' | 'required' | 'key' | 'description' | 'unit' | 'scale'

/** The headings that stewards' spreadsheets have, in Chinese and English. */
const HEADINGS: Record<Field, RegExp> = {
  name: /^(数据项|信息项)?(名称|中文名称?)$|^(数据项|信息项)$|^name$/i,
  column: /^(字段|英文|字段英文|列)(名|名称)?$|^(column|field)$/i,
  type: /^(数据|字段)?类型$|^type$/i,
  length: /^(数据|字段)?长度$|^length$/i,
  scale: /^(小数位数?|精度)$|^scale$/i,
  unit: /^(计量)?单位$|^unit$/i,
  required: /^(是否)?必填$|^非空$|^required$/i,
  key: /^(是否)?主键$|^key$/i,
  description: /^(数据项|字段)?(说明|描述|备注|含义)$|^description$/i,
}

const IN_ORDER: readonly Field[] = ['name', 'column', 'type', 'length', 'required', 'key', 'description']

const TYPES: [RegExp, DataType][] = [
  [/^(日期时间|时间戳|datetime|timestamp|T$)/i, 'T'],
  [/^(日期|date|D$)/i, 'D'],
  [/^(整型|整数|int|bigint|I$)/i, 'I'],
  [/^(货币|金额|money|Y$)/i, 'Y'],
  [/^(双精度|double|B$)/i, 'B'],
  [/^(浮点|float|real|F$)/i, 'F'],
  [/^(数值|数字|number|numeric|decimal|N$)/i, 'N'],
  [/^(逻辑|布尔|bool|L$)/i, 'L'],
  [/^(备注|长文本|text|clob|M$)/i, 'M'],
  [/^(通用|二进制|blob|G$)/i, 'G'],
]

/** What a name gives away of its meaning, so that checks and masks are proposed and not forgotten. */
const MEANINGS: [RegExp, Kind, Sensitivity, Mask][] = [
  [/统一社会信用代码|信用代码/, 'CREDIT_CODE', 'NONE', 'NONE'],
  [/身份证|公民身份号码|证件号/, 'IDENTITY_NUMBER', 'PERSONAL', 'IDENTITY_DOCUMENT'],
  [/银行(卡|账)号|账号$/, 'BANK_CARD', 'PERSONAL', 'BANK_CARD'],
  [/(企业|单位|机构|公司|学校|部门|法人)(主体)?名称/, 'ORGANIZATION_NAME', 'NONE', 'NONE'],
  [/姓名|(法定代表人|负责人|联系人)$/, 'PERSON_NAME', 'PERSONAL', 'PERSON_NAME'],
  [/电话|手机/, 'PHONE', 'PERSONAL', 'PHONE'],
  [/行政区划(代码)?|区划代码/, 'DIVISION_CODE', 'NONE', 'NONE'],
  [/住址|家庭地址|居住地/, 'ADDRESS', 'PERSONAL', 'ADDRESS'],
  [/日期$/, 'DATE', 'NONE', 'NONE'],
]

/** The items of a range copied from a spreadsheet, by its headings where it has them, else in the usual order. */
export function itemsOf(text: string): Item[] {
  return itemsOfRows(cellsOf(text))
}

export function itemsOfRows(rows: string[][]): Item[] {
  const headings = (rows[0] ?? []).map((cell) => fieldOf(cell))
  const headed = headings.includes('name') && headings.filter(Boolean).length >= Math.min(2, rows[0]!.length)
  const fields = headed ? headings : IN_ORDER
  return (headed ? rows.slice(1) : rows).map((row) => itemOf(row, fields)).filter((item) => item.name !== '')
}

function fieldOf(cell: string): Field | undefined {
  const plain = cell.replace(/[*＊（(].*$/, '').trim()
  return (Object.keys(HEADINGS) as Field[]).find((field) => HEADINGS[field].test(plain))
}

function itemOf(row: readonly string[], fields: readonly (Field | undefined)[]): Item {
  const said = (field: Field) => row[fields.indexOf(field)] ?? ''
  const [, size = '', scale = ''] = /[（(](\d+)(?:[,，](\d+))?[)）]/.exec(said('type')) ?? []
  const type = typeOf(said('type'))
  return withMeaning({
    ...emptyItem(),
    name: said('name'),
    column: said('column').toLowerCase(),
    type,
    length: type === 'C' || type === 'N' ? Number(said('length') || size) || (type === 'C' ? 100 : 18) : null,
    scale: type === 'N' && (said('scale') || scale) ? Number(said('scale') || scale) : null,
    unit: said('unit') || null,
    required: yes(said('required')),
    key: yes(said('key')),
    description: said('description') || null,
  })
}

export function typeOf(word: string): DataType {
  const upper = word.trim().toUpperCase()
  if (/^[CNYDTLMGBIF]$/.test(upper)) return upper as DataType
  return TYPES.find(([pattern]) => pattern.test(word.trim()))?.[1] ?? 'C'
}

function yes(word: string): boolean {
  return /^(是|√|✓|y|yes|true|1|必填|主键|pk)$/i.test(word.trim())
}

/** The item with kind, sensitivity and mask as its name suggests; the steward has the last word. */
export function withMeaning(item: Item): Item {
  const found = MEANINGS.find(([pattern]) => pattern.test(item.name))
  if (!found || item.kind !== 'NONE') return item
  const [, kind, sensitivity, mask] = found
  return { ...item, kind, sensitivity, mask, grade: sensitivity === 'PERSONAL' ? Math.max(item.grade, 2) : item.grade }
}
