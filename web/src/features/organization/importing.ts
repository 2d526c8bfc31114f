import { newKey } from '@/api/client'
import { Problem } from '@/api/problem'
import { word } from '@/i18n/words'
import { addDepartment, addPerson, appoint, listDepartments, listPosts, type Department, type Post } from './api'

export type ImportOf = 'people' | 'departments'

/** The headings of the sheets, in their order; the first two are always needed. */
export const HEADINGS: Record<ImportOf, readonly string[]> = {
  people: ['姓名', '工号', '电话', '邮箱', '部门', '岗位', '任职日期'],
  departments: ['部门名称', '统一社会信用代码', '简称', '类别', '设立日期'],
}

export interface Line {
  number: number
  values: Record<string, string>
  key: string
  fault: string | null
  state: 'ready' | 'done' | 'failed'
}

/** The lines of a sheet by its headings; headings that are missing are told, the order does not matter. */
export function linesOf(of: ImportOf, rows: readonly (readonly string[])[]): { lines: Line[]; missing: string[] } {
  const head = (rows[0] ?? []).map((cell) => cell.replace(/[*＊\s]/g, ''))
  const missing = HEADINGS[of].slice(0, 2).filter((name) => !head.includes(name))
  if (missing.length) return { lines: [], missing: [...missing] }
  const lines = rows.slice(1).map((row, index) => {
    const values = Object.fromEntries(HEADINGS[of].map((name) => [name, head.includes(name) ? (row[head.indexOf(name)] ?? '') : '']))
    const empty = HEADINGS[of].slice(0, 2).find((name) => !values[name])
    return { number: index + 2, values, key: newKey(), fault: empty ?? null, state: 'ready' as const }
  })
  return { lines, missing: [] }
}

const KINDS = ['GOVERNMENT', 'INSTITUTION', 'PUBLIC_UTILITY', 'AUTHORITY', 'COUNTY_AUTHORITY', 'OPERATOR', 'COMMITTEE', 'OPENNESS_OFFICE', 'FINANCE', 'SECRECY', 'CYBERSPACE', 'PUBLIC_SECURITY', 'JUDICIARY', 'PEOPLES_GOVERNMENT', 'TECHNICAL_SERVICE']

/** Takes the lines in one after another; a line that is refused says why, and a second run takes in only what is left. */
export async function takeIn(of: ImportOf, lines: Line[], today: string, onLine: () => void): Promise<void> {
  const places = of === 'people' ? await Places.read() : null
  for (const line of lines) {
    if (line.state === 'done') continue
    try {
      if (of === 'departments') await takeDepartment(line, today)
      else await takePerson(line, today, places!)
      line.state = 'done'
      line.fault = null
    } catch (cause) {
      line.state = 'failed'
      line.fault = Problem.from(cause).message
    }
    onLine()
  }
}

function takeDepartment({ values, key }: Line, today: string) {
  const name = values['部门名称']!
  const kind = KINDS.find((one) => word('departmentKind', one) === values['类别'] || one === values['类别']) ?? 'GOVERNMENT'
  return addDepartment({ name, shortName: values['简称'] || name, creditCode: values['统一社会信用代码']!.toUpperCase(), kind, parent: null, from: values['设立日期'] || today, until: null }, key)
}

async function takePerson({ values, key }: Line, today: string, places: Places) {
  const post = await places.post(values['部门']!, values['岗位']!)
  const person = await addPerson({ name: values['姓名']!, staffNumber: values['工号']!, phone: values['电话'] || null, email: values['邮箱'] || null, leftOn: null }, key)
  if (post) await appoint({ post: post.id, person: person.id, from: values['任职日期'] || today, until: null }, `${key}-post`)
}

/** Departments and posts by their names. */
class Places {
  private readonly posts = new Map<string, Promise<Post[]>>()

  private constructor(private readonly departments: readonly Department[]) {}

  static async read(): Promise<Places> {
    return new Places((await listDepartments({ limit: '500' })).items)
  }

  async post(department: string, title: string): Promise<Post | null> {
    if (!department && !title) return null
    const found = this.departments.find((one) => one.name === department || one.shortName === department)
    if (!found) throw unknown('部门', department)
    if (!this.posts.has(found.id)) this.posts.set(found.id, listPosts({ department: found.id, limit: '500' }).then((page) => page.items))
    const post = (await this.posts.get(found.id)!).find((one) => one.title === title)
    if (!post) throw unknown('岗位', title)
    return post
  }
}

function unknown(what: string, name: string): Problem {
  return Problem.of(422, { code: 'console.unknown-place', title: `${what}「${name}」?` })
}
