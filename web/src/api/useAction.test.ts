import { describe, expect, it } from 'vitest'
import { Problem } from './problem'
import { useAction } from './useAction'

describe('useAction', () => {
  it('tries again with the same key after a lost answer', async () => {
    const action = useAction()
    const keys: string[] = []
    await action.run(async (key) => { keys.push(key); throw Problem.offline() }, { a: 1 })
    await action.run(async (key) => { keys.push(key); return true }, { a: 1 })
    expect(keys[0]).toBe(keys[1])
  })

  it('takes a new key when what is sent has changed', async () => {
    const action = useAction()
    const keys: string[] = []
    await action.run(async (key) => { keys.push(key); throw Problem.offline() }, { a: 1 })
    await action.run(async (key) => { keys.push(key) }, { a: 2 })
    expect(keys[0]).not.toBe(keys[1])
  })

  it('takes a new key after it succeeded', async () => {
    const action = useAction()
    const keys: string[] = []
    for (let time = 0; time < 2; time += 1) await action.run(async (key) => { keys.push(key) }, { a: 1 })
    expect(keys[0]).not.toBe(keys[1])
  })
})
