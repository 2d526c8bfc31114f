import type { OfficialText } from '@/features/regulation/api'

const ITEM = /^[（(][一二三四五六七八九十]{1,3}[）)]/

/**
 * What a reference like 20 or 20.2 stands for: a whole article, or one paragraph (款) of it with the items under it. A
 * paragraph that the text does not have is answered with the whole article.
 */
export function paragraphsOf(text: OfficialText, reference: string): string[] {
  const [number, paragraph] = reference.split('.')
  const all = text.articles.find((one) => one.article === number)?.paragraphs ?? []
  if (!paragraph) return all
  const starts = all.flatMap((one, at) => (ITEM.test(one) ? [] : [at]))
  const from = starts[Number(paragraph) - 1]
  if (from === undefined) return all
  return all.slice(from, starts[Number(paragraph)] ?? all.length)
}
