const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 26 is 二十六; 103 is 一百零三. Articles never reach a thousand. */
export function chineseNumber(value: number): string {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  let text = hundreds ? `${DIGITS[hundreds]}百` : ''
  if (tens) text += tens === 1 && !hundreds ? '十' : `${DIGITS[tens]}十`
  else if (hundreds && ones) text += '零'
  if (ones || !text) text += DIGITS[ones]
  return text
}

/** `20.2` is 第二十条第二款 in Chinese, Article 20(2) in English. */
export function articleName(article: string, locale: string): string {
  const [number = '', paragraph] = article.split('.')
  if (!/^\d+$/.test(number)) return article
  if (locale === 'en') return `Article ${number}${paragraph ? `(${paragraph})` : ''}`
  return `第${chineseNumber(Number(number))}条${paragraph ? `第${chineseNumber(Number(paragraph))}款` : ''}`
}
