import { describe, expect, it } from 'vitest'
import { loadOf } from './load'

describe('loadOf', () => {
  const load = loadOf([{ dueOn: '2026-03-01' }, { dueOn: '2026-03-09' }, { dueOn: '2026-03-09' }, { dueOn: null }, { dueOn: '2026-05-01' }], '2026-03-09')

  it('has what is overdue first', () => expect(load[0]).toEqual({ day: 'over', tasks: 1 }))
  it('has today next', () => expect(load[1]).toEqual({ day: '2026-03-09', tasks: 2 }))
  it('has what falls due later at the end', () => expect(load.at(-1)).toEqual({ day: '2026-05-01', tasks: 1 }))
  it('leaves out what has no due day', () => expect(load.reduce((sum, one) => sum + one.tasks, 0)).toBe(4))
})
