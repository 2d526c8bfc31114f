import { describe, expect, it } from 'vitest'
import { articleName, chineseNumber } from './articles'

describe('articles', () => {
  it.each([
    [1, '一'], [10, '十'], [18, '十八'], [20, '二十'], [26, '二十六'], [100, '一百'], [103, '一百零三'], [118, '一百一十八'],
  ])('writes %i as %s', (number, word) => expect(chineseNumber(number)).toBe(word))

  it('names article and paragraph in both languages', () => {
    expect(articleName('20.2', 'zh-CN')).toBe('第二十条第二款')
    expect(articleName('20.2', 'en')).toBe('Article 20(2)')
  })
})
