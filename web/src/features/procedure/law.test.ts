import { describe, expect, it } from 'vitest'
import type { Regulation } from '@/features/regulation/api'
import { evidenceName, nextOf, procedureOf, statementText } from './law'

const text = (zh: string) => ({ zh, en: zh })
const file = {
  apply: [{ id: 'purpose', label: text('履职需要') }],
  steps: [
    { id: 'answer', title: text('提供部门答复'), evidence: [{ id: 'review', label: text('保密审查') }], outcomes: { agreed: { conclude: 'agreed' }, refused: { 'to-step': 'head' } } },
    { id: 'head', title: text('负责人审签'), evidence: [], outcomes: {} },
  ],
  supplement: { clock: 'runs' },
}
const regulation = { files: { 'procedures/share-application.yaml': file } } as unknown as Regulation
const procedure = procedureOf(regulation, 'share-application')

describe('the law beside a decision', () => {
  it('tells what follows from each outcome', () => {
    expect(['agreed', 'refused', 'returned', 'unknown'].map((outcome) => nextOf(procedure, 'answer', outcome))).toEqual([
      '办结：同意', '转入：负责人审签', '等申请人补正，期限照常计算', null,
    ])
  })

  it('names evidence as the regulation names it', () => {
    expect([evidenceName(procedure, 'purpose'), evidenceName(procedure, 'review'), evidenceName(procedure, 'unheard-of')]).toEqual(['履职需要', '保密审查', 'unheard-of'])
  })

  it('says nothing where the procedure is not at hand', () => {
    expect(nextOf(procedureOf(regulation, 'nowhere'), 'answer', 'agreed')).toBeNull()
  })

  it('tells modes in words and everything else as it was stated', () => {
    expect(statementText('mode', 'interface、verify')).toBe('接口、比对')
    expect(statementText('purpose', 'interface')).toBe('interface')
  })
})
