import { upload } from '@/api/upload'
import { getApplicable, getRegulation, type Text } from '@/features/regulation/api'
import { said } from '@/features/regulation/text'

interface PublicationFile {
  kind?: string
  apply?: { id: string; label: Text; form: string; article: string }[]
}

/** The documents that the region's law asks for before something is opened. */
export async function askedPapers(region: string): Promise<{ id: string; label: string; article: string; regulation: string }[]> {
  for (const layer of (await getApplicable(region)).layers) {
    const { files } = await getRegulation(layer.id)
    const found = Object.values(files).map((file) => file as PublicationFile | null).find((file) => file?.kind === 'opening-publication')
    if (found) return (found.apply ?? []).filter((one) => one.form === 'document').map((one) => ({ id: one.id, label: said(one.label), article: one.article, regulation: layer.id }))
  }
  return []
}

const brought = new WeakMap<File, string>()

/** Brings each paper before the case is opened, once; the ids by which the proposal names them. */
export async function uploadAll(files: Record<string, File>): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [paper, file] of Object.entries(files)) {
    ids[paper] = brought.get(file) ?? (await uploadOne(file))
    brought.set(file, ids[paper])
  }
  return ids
}

async function uploadOne(file: File): Promise<string> {
  const form = new FormData()
  form.append('file', file)
  return (await upload<{ id: string }>('/api/draft-files', form, () => {}).done).id
}
