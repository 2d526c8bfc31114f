import { setTerms } from '@/i18n/words'
import { getApplicable, getRegulation, type Label } from './api'

/** Takes the terms of the region's own regulation; without one the general words stay. */
export async function learnTerms(region: string): Promise<void> {
  try {
    const own = (await getApplicable(region)).layers[0]
    if (!own) return
    const { sharingTypes, openingTypes, modes } = await getRegulation(own.id)
    const table = (labels: readonly Label[]) => Object.fromEntries(labels.map(({ word, label }) => [word, label]))
    setTerms({ sharing: table(sharingTypes), opening: table(openingTypes), mode: table(modes) })
  } catch {
    setTerms({})
  }
}
