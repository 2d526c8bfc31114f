import { word } from '@/i18n/words'
import type { Regulation, Text } from '@/features/regulation/api'
import { said } from '@/features/regulation/text'

type Next = 'supplement' | { conclude: string } | { 'to-step': string }

interface EvidenceFile {
  id: string
  label: Text
}

interface StepFile {
  id: string
  title: Text
  evidence: EvidenceFile[]
  outcomes: Record<string, Next>
}

export interface ProcedureFile {
  apply: EvidenceFile[]
  steps: StepFile[]
  supplement: { clock: string }
}

/** A procedure as its file has it. */
export function procedureOf(regulation: Regulation, id: string): ProcedureFile | null {
  const found = regulation.files[`procedures/${id}.yaml`] ?? regulation.files[`procedures/${id}`]
  return (found as ProcedureFile | undefined) ?? null
}

/** What follows when the step ends so, in the words of the file; null where the file does not say. */
export function nextOf(procedure: ProcedureFile | null, step: string, outcome: string): string | null {
  if (!procedure) return null
  const next = procedure.steps.find((one) => one.id === step)?.outcomes[outcome] ?? (outcome === 'returned' ? 'supplement' : null)
  if (next === null) return null
  if (next === 'supplement') return word('consequence', procedure.supplement.clock === 'stops' ? 'supplement-stops' : 'supplement-runs')
  if ('conclude' in next) return word('consequence', `conclude-${next.conclude}`)
  const target = procedure.steps.find((one) => one.id === next['to-step'])
  return word('consequence', 'to-step').replace('{step}', target ? said(target.title) : next['to-step'])
}

/** What a statement or document is called where the law asks for it. */
export function evidenceName(procedure: ProcedureFile | null, id: string): string {
  const all = procedure ? [...procedure.apply, ...procedure.steps.flatMap((step) => step.evidence)] : []
  const found = all.find((one) => one.id === id)
  return found ? said(found.label) : word('evidence', id)
}

/** What was stated, in words: modes are stated by their codes. */
export function statementText(evidence: string, text: string): string {
  return evidence === 'mode' ? text.split('、').map((one) => word('mode', one)).join('、') : text
}
