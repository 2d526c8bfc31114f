import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FindingsTable from './FindingsTable.vue'

describe('FindingsTable', () => {
  it('names line, column, severity and reason of each finding', () => {
    const table = mount(FindingsTable, {
      props: { caption: '检查结果', findings: [{ line: 1024, column: '证件号码', severity: 'REJECT', reason: '校验位不符' }] },
    })
    const cells = table.findAll('tbody td').map((cell) => cell.text())
    expect(cells).toEqual(['1,024', '证件号码', '剔除', '校验位不符'])
  })
})
