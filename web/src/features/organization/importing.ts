import { call } from '@/api/client'

/** One wrong cell of the workbook, told in the reader's language; a whole row has no column. */
export interface CellFinding {
  sheet: string
  line: number
  column: string | null
  code: string
  message: string
}

/** What an import did or would do; with findings it did nothing. */
export interface ImportReport {
  added: number
  changed: number
  findings: CellFinding[]
}

export const TEMPLATE = '/api/organization/imports/template.xlsx'

/** All of the workbook or nothing of it; a rehearsal only says what would happen. */
export async function takeIn(file: File, rehearsal: boolean, key: string): Promise<ImportReport> {
  const form = new FormData()
  form.append('file', file)
  form.append('dryRun', String(rehearsal))
  return (await call<ImportReport>('POST', '/api/organization/imports', { body: form, key })).body
}
