import { describe, expect, it } from 'vitest'
import type { OfficialText } from '@/features/regulation/api'
import { paragraphsOf } from './official'

const text = {
  articles: [
    { article: '1', heading: null, paragraphs: ['唯一一款。'] },
    { article: '2', heading: null, paragraphs: ['第一款如下：', '（一）甲；', '（二）乙。', '第二款。', '第三款：', '(一)丙。'] },
  ],
} as unknown as OfficialText

describe('what an article says', () => {
  it('is all of it', () => {
    expect(paragraphsOf(text, '1')).toEqual(['唯一一款。'])
    expect(paragraphsOf(text, '2')).toHaveLength(6)
  })
  it('is one paragraph with its items', () => {
    expect(paragraphsOf(text, '2.1')).toEqual(['第一款如下：', '（一）甲；', '（二）乙。'])
    expect(paragraphsOf(text, '2.2')).toEqual(['第二款。'])
    expect(paragraphsOf(text, '2.3')).toEqual(['第三款：', '(一)丙。'])
  })
  it('is the whole article where there is no such paragraph, and nothing where there is no such article', () => {
    expect(paragraphsOf(text, '2.9')).toHaveLength(6)
    expect(paragraphsOf(text, '3')).toEqual([])
    expect(paragraphsOf(text, 'none')).toEqual([])
  })
})
