import { i18n, words } from '@/i18n'
import { kebab, word } from '@/i18n/words'
import { nameOf } from '@/features/organization/provisions'
import { said } from '@/features/regulation/text'
import type { Happening } from '@/components/Timeline/Timeline.vue'
import type { CaseView, Line } from './model'

/** The acts of a case as the timeline tells them. */
export function happeningsOf(view: CaseView): Happening[] {
  return view.timeline.map((line) => ({
    id: line.id,
    at: line.at,
    title: [line.act === 'extend' && word('act', 'extend'), line.stepTitle ? said(line.stepTitle) : word('act', line.act), line.outcome && word('outcome', line.outcome)].filter(Boolean).join('：'),
    who: whoOf(line),
    text: textOf(line) || null,
    receipt: line.receipt,
    grave: line.outcome === 'refused' || line.act === 'urge',
  }))
}

function whoOf(line: Line): string {
  const { t } = i18n.global
  const person = line.by && line.deputyFor ? t('console.post.actsFor', { deputy: line.by, absent: line.deputyFor }) : (line.by ?? t('console.case.byRule'))
  return [line.seat?.name, person].filter(Boolean).join(' ')
}

function textOf(line: Line): string {
  const cited = line.grounds.basis.map((one) => nameOf({ ...one, id: one.provision, number: null, term: { from: '', until: null } }))
  const notes = line.notes.map((note) => words('console', `words.note.${kebab(note)}`) ?? note)
  return [line.grounds.reason, cited.join('、'), ...line.missing.map((one) => `· ${one}`), line.remark, ...notes].filter(Boolean).join('\n')
}
