import { describe, expect, it } from 'vitest'
import type { Page } from '@/api/client'
import { Problem } from '@/api/problem'
import { usePages } from './usePages'

const page = (items: number[], next: string | null): Page<number> => ({ items, next, total: 4, totalExact: true })

describe('usePages', () => {
  it('adds the next page to what is there and stops at the last', async () => {
    const asked: (string | null)[] = []
    const pages = usePages<number>(async (cursor) => {
      asked.push(cursor)
      return cursor === null ? page([1, 2], 'c2') : page([3, 4], null)
    })
    await pages.restart()
    await pages.more()
    await pages.more()
    expect(pages.rows.value).toEqual([1, 2, 3, 4])
    expect(asked).toEqual([null, 'c2'])
  })

  it('drops an answer that another question has overtaken', async () => {
    const waiting: ((p: Page<number>) => void)[] = []
    const pages = usePages<number>(() => new Promise((resolve) => waiting.push(resolve)))
    const first = pages.restart()
    const second = pages.restart()
    waiting[1]!(page([9], null))
    waiting[0]!(page([1], null))
    await Promise.all([first, second])
    expect(pages.rows.value).toEqual([9])
  })

  it('keeps the refusal in words', async () => {
    const pages = usePages<number>(async () => {
      throw Problem.of(400, { detail: '不认识的参数' })
    })
    await pages.restart()
    expect(pages.problem.value?.message).toBe('不认识的参数')
  })
})
