import { describe, expect, it } from 'vitest'
import { stationsOf } from './course'

const graph = `flowchart TD
    start(["使用部门"])
    answer["提供部门答复<br/>提供部门<br/>5 个工作日<br/>第 20.2 条"]
    start --> answer
    answer -->|同意| end_agreed
    answer -->|退回补正| answer
    end_agreed(["同意"])
`

describe('stationsOf', () => {
  it('reads steps with their lines and where each outcome leads', () => {
    const [start, answer] = stationsOf(graph)
    expect(start!.ways).toEqual([{ outcome: '', to: '提供部门答复', back: false }])
    expect(answer!.lines).toEqual(['提供部门答复', '提供部门', '5 个工作日', '第 20.2 条'])
    expect(answer!.ways).toEqual([{ outcome: '同意', to: '同意', back: false }, { outcome: '退回补正', to: '提供部门答复', back: true }])
  })

  it('does not draw the ends as steps', () => {
    expect(stationsOf(graph)).toHaveLength(2)
  })
})
