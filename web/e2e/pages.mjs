import { settled } from './browser.mjs'

/** The portal's pages that stand by themselves. */
export const portalPages = (process.env.GONGSHU_PORTAL ?? '').split(',').filter(Boolean)

/** The pages of the navigation as the signed-in account sees them, and the first thing that each list leads to. */
export async function pagesFor(page, base) {
  const paths = await page.$$eval('#side a', (links) => links.map((link) => new URL(link.href).pathname.replace('/console', '') || '/'))
  const found = []
  for (const path of paths) {
    found.push(path)
    await page.goto(`${base}/console${path === '/' ? '/' : path}`)
    await settled(page)
    const inner = await page.$$eval('#main th.head a, #main [data-next]', (links) => links.map((link) => new URL(link.href).pathname.replace('/console', '')))
    found.push(...inner.filter((one) => !paths.includes(one)).slice(0, 1))
    const buttons = await page.$$eval('#main a.button', (links) => links.map((link) => new URL(link.href).pathname.replace('/console', '')))
    found.push(...buttons.filter((one) => !paths.includes(one)).slice(0, 2))
  }
  for (const path of found.filter((one) => !paths.includes(one))) {
    await page.goto(`${base}/console${path}`)
    await settled(page)
    found.push(...(await page.$$eval('#main [data-next]', (links) => links.map((link) => new URL(link.href).pathname.replace('/console', '')))).slice(0, 3))
  }
  return [...new Set([...found, '/nowhere'])]
}
