// Pictures of every page at 1440 and 390 pixels against a running server, each looked at by axe.
// node e2e/screens.mjs URL OUT-FOLDER [ACCOUNT...]   (accounts of the demo; password from GONGSHU_PASSWORD)
// GONGSHU_PORTAL names pages of the portal, GONGSHU_ONLY a part of the addresses, GONGSHU_QUICK spares axe the phone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { settled, withBrowser } from './browser.mjs'
import { pagesFor, portalPages } from './pages.mjs'

const [base = 'http://127.0.0.1:8080', out = 'screens', ...accounts] = process.argv.slice(2)
const password = process.env.GONGSHU_PASSWORD ?? 'gongshu'
const only = process.env.GONGSHU_ONLY
const quick = process.env.GONGSHU_QUICK
const widths = [1440, 390]
const faults = []

mkdirSync(out, { recursive: true })

await withBrowser(async (context) => {
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push({ where: page.url(), what: `script: ${error.message}` }))
  const wanted = (path) => !only || path.includes(only)
  for (const path of portalPages.filter(wanted)) await look(page, path, `portal${path}`)
  for (const account of accounts) {
    await context.clearCookies()
    if (wanted('/sign-in')) await look(page, '/console/sign-in', `${account}-sign-in`)
    await signIn(page, account)
    for (const path of await pagesFor(page, base)) if (wanted(path)) await look(page, `/console${path}`, `${account}${path}`)
  }
})

writeFileSync(join(out, 'faults.json'), JSON.stringify(faults, null, 2))
for (const fault of faults) console.log(`${fault.where}\n    ${fault.what}`)
console.log(`${faults.length} faults; pictures in ${out}`)
process.exitCode = faults.length ? 1 : 0

async function signIn(page, account) {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${base}/console/sign-in`)
  await page.fill('input[autocomplete=username]', account)
  await page.fill('input[type=password]', password)
  await Promise.all([page.waitForURL((url) => !url.pathname.endsWith('/sign-in')), page.click('button.primary')])
}

async function look(page, path, name) {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(`${base}${path}`)
    await settled(page)
    const file = `${name.replaceAll(/[^\w\u4e00-\u9fff-]+/g, '_').replaceAll(/^_|_$/g, '')}-${width}.png`
    await page.screenshot({ path: join(out, file), fullPage: true })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wide > 0) faults.push({ where: `${path} @${width}`, what: `${wide} px wider than the screen` })
    if (quick && width !== widths[0]) continue
    const { violations } = await new AxeBuilder({ page }).analyze()
    for (const violation of violations) {
      faults.push({ where: `${path} @${width}`, what: `${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | ')}` })
    }
  }
}
