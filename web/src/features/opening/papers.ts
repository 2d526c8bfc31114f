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
