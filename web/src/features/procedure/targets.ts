import type { Regulation, Text } from '@/features/regulation/api'

/** A step for which the law gives no number of days. */
export interface SilentStep {
  regulation: string
  procedure: string
  kind: string
  procedureTitle: Text
  step: string
  title: Text
  article: string
}

interface File {
  kind: string
  title: Text
  steps: { id: string; title: Text; article: string; clock: unknown }[]
}

/** The steps of the procedures that hold here without a term; an upper layer's where the own text has none of that name. */
export function silentSteps(layers: readonly Pick<Regulation, 'head' | 'files'>[]): SilentStep[] {
  const seen = new Set<string>()
  return layers.flatMap(({ head, files }) =>
    Object.entries(files).flatMap(([name, content]) => {
      const procedure = /^procedures\/(.+?)(?:\.yaml)?$/.exec(name)?.[1]
      if (!procedure || seen.has(procedure)) return []
      seen.add(procedure)
      const file = content as File
      return file.steps.filter((step) => isSilent(step.clock)).map((step) => ({
        regulation: head.id, procedure, kind: file.kind, procedureTitle: file.title, step: step.id, title: step.title, article: step.article,
      }))
    }),
  )
}

function isSilent(clock: unknown): boolean {
  if (typeof clock !== 'object' || clock === null) return true
  return !('term' in clock) && !('immediate' in clock)
}
