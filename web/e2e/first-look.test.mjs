// What anybody sees first, on a freshly started demonstration. GONGSHU_BASE names its address.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { withBrowser } from './browser.mjs'

const base = process.env.GONGSHU_BASE ?? 'http://127.0.0.1:8080'

async function looksRight(page) {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    assert.equal(wider, 0, `${page.url()} is ${wider} px wider than ${width} px`)
  }
  const { violations } = await new AxeBuilder({ page }).analyze()
  assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [])
}

test('a visitor reads the portal', () => withBrowser(async (context) => {
  const page = await context.newPage()
  for (const path of ['/', '/datasets']) {
    const answer = await page.goto(base + path)
    assert.equal(answer.status(), 200, path)
    assert.match(await page.title(), /\S/)
    assert.equal(await page.locator('h1').count(), 1, `${path} has one heading`)
    await looksRight(page)
  }
}))

test('a visitor finds the datasets without JavaScript', () => withBrowser(async (context) => {
  const page = await (await context.browser().newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(base + '/datasets')
  assert.ok(await page.locator('form[role=search], search form, form[action]').count(), 'a form to search with')
}))

test('an official is asked to sign in, and told when that fails', () => withBrowser(async (context) => {
  const page = await context.newPage()
  await page.goto(base + '/console/')
  await page.fill('input[autocomplete=username]', 'nobody')
  await page.fill('input[type=password]', 'wrong')
  await page.click('button.primary')
  await page.getByText('用户名或密码不正确').waitFor()
  await looksRight(page)
}))

test('an address of the console that does not exist says so in the console', () => withBrowser(async (context) => {
  const page = await context.newPage()
  const answer = await page.goto(base + '/console/nowhere')
  assert.equal(answer.status(), 200)
  await page.waitForLoadState('networkidle')
  assert.notEqual((await page.textContent('#app')).trim(), '')
}))
