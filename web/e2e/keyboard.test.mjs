// Everything can be reached and done without a mouse, and is seen while it has the focus. GONGSHU_BASE names the address.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import AxeBuilder from '@axe-core/playwright'
import { settled, withBrowser } from './browser.mjs'
import { base, Visitor } from './person.mjs'

const FAR = 400

/** Tabs through the whole page; answers what had the focus, and fails where it could not be seen. */
async function walk(page) {
  await page.evaluate(() => {
    document.activeElement?.blur()
    scrollTo(0, 0)
  })
  const seen = []
  for (let turn = 0; turn < FAR; turn += 1) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const one = document.activeElement
      if (!one || one === document.body) return null
      const { width, height } = one.getBoundingClientRect()
      const style = getComputedStyle(one)
      const label = one.closest('label, .choice-of-file')
      const ring = (element) => element && (getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none')
      const file = one.type === 'file' ? one.parentElement?.querySelector('.button') : null
      one.dataset.walked ??= String(document.querySelectorAll('[data-walked]').length + 1)
      return {
        number: one.dataset.walked,
        what: `${one.tagName.toLowerCase()}${one.id ? `#${one.id}` : ''} ${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}`,
        visible: (width > 1 && height > 1) || one.classList.contains('skip') || ring(file),
        ring: style.outlineStyle !== 'none' || style.boxShadow !== 'none' || ring(file) || ring(label) || ring(one.closest('.palette')),
      }
    })
    if (!stop || seen[0]?.number === stop.number) break
    // a date has several stops of its own
    if (seen.at(-1)?.number === stop.number) continue
    assert.ok(stop.visible, `${page.url()}: the focus is on something that cannot be seen: ${stop.what}`)
    assert.ok(stop.ring, `${page.url()}: the focus cannot be seen on ${stop.what}`)
    seen.push(stop)
  }
  return seen
}

/** What can be used with a mouse, and is on the page. */
const usable = (page) => page.evaluate(() => [...document.querySelectorAll('a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary')]
  .filter((one) => one.checkVisibility?.({ visibilityProperty: true }) && !one.closest('details:not([open]) > :not(summary)') && one.getAttribute('tabindex') !== '-1')
  .filter((one) => one.type !== 'radio' || one.checked || !document.querySelector(`input[name="${one.name}"]:checked`))
  .filter((one) => !one.dataset.walked)
  .map((one) => `${one.tagName.toLowerCase()} ${(one.getAttribute('aria-label') ?? one.textContent ?? one.name ?? '').trim().slice(0, 40)}`))

async function complete(page) {
  const seen = await walk(page)
  assert.ok(seen.length > 3, `${page.url()}: something can be reached`)
  const radios = new Set()
  const left = (await usable(page)).filter((one) => !radios.has(one))
  const reachable = left.filter((one) => !/^input $/.test(one))
  assert.deepEqual(reachable, [], `${page.url()}: not reached by Tab`)
}

const PAGES = [
  ['fz-officer', ['/tasks', '/cases', '/corrections', '/records', '/start', '/uses', '/provisions', '/applicants', '/regulations']],
  ['fz-provider', ['/catalog', '/catalog/new', '/market', '/corrections/new', '/systems']],
  ['fz-admin', ['/departments', '/people', '/accounts', '/jobs']],
  ['fz-auditor', ['/ledger', '/sign-ins', '/operations']],
]

for (const [login, paths] of PAGES) {
  test(`${login} reaches everything by keyboard, and axe finds nothing`, () => withBrowser(async (context) => {
    const one = await Visitor.at(context, login)
    for (const path of paths) {
      await one.goto(path)
      await complete(one.page)
      const { violations } = await new AxeBuilder({ page: one.page }).analyze()
      assert.deepEqual(violations.map((each) => `${path} ${each.id}: ${each.nodes[0].html.slice(0, 200)}`), [])
    }
    await one.leave()
  }))
}

test('the public pages are reached by keyboard', () => withBrowser(async (context) => {
  const visitor = await Visitor.at(context, null)
  for (const path of ['/', '/datasets', '/policy']) {
    await visitor.page.goto(base + path)
    await complete(visitor.page)
  }
  await visitor.leave()
}))

test('the link at the top skips to the content', () => withBrowser(async (context) => {
  const one = await Visitor.at(context, 'fz-officer')
  await one.goto('/cases')
  await one.page.keyboard.press('Tab')
  assert.equal(await one.page.evaluate(() => document.activeElement.className), 'skip')
  await one.page.keyboard.press('Enter')
  assert.equal(await one.page.evaluate(() => document.activeElement.id), 'main')
  await one.leave()
}))

test('a list is gone through with j, k and Enter, and searched with a stroke', () => withBrowser(async (context) => {
  const one = await Visitor.at(context, 'fz-officer')
  await one.goto('/cases')
  await one.page.keyboard.press('j')
  await one.page.keyboard.press('j')
  await one.page.keyboard.press('k')
  const first = await one.page.locator('tbody tr.current a').first().textContent()
  await one.page.keyboard.press('Enter')
  await one.page.waitForURL(/\/cases\/[0-9a-f-]{36}/)
  await one.heading(first.trim()).waitFor()
  await one.goto('/market')
  await one.page.keyboard.press('/')
  assert.equal(await one.page.evaluate(() => document.activeElement.type), 'search')
  await one.leave()
}))

test('a dialog keeps the focus, and Escape gives it back', () => withBrowser(async (context) => {
  const one = await Visitor.at(context, 'fz-officer')
  await one.goto('/provisions')
  const open = one.button('新增条款依据')
  await open.focus()
  await one.page.keyboard.press('Enter')
  await one.dialog().waitFor()
  for (let turn = 0; turn < 25; turn += 1) {
    await one.page.keyboard.press('Tab')
    assert.ok(await one.page.evaluate(() => document.activeElement === document.body || document.activeElement.closest('dialog') !== null), 'the focus stays in the dialog')
  }
  await one.page.keyboard.press('Escape')
  await one.dialog().waitFor({ state: 'hidden' })
  assert.equal(await one.page.evaluate(() => document.activeElement.textContent.trim()), '新增条款依据')
  await one.leave()
}))

test('the search over everything is opened, used and closed by keys', () => withBrowser(async (context) => {
  const one = await Visitor.at(context, 'fz-officer')
  await one.goto('/tasks')
  await one.page.keyboard.press('Control+k')
  await one.dialog().waitFor()
  await one.page.keyboard.type('条款依据')
  await one.page.keyboard.press('Enter')
  await one.page.waitForURL(/\/provisions/)
  await settled(one.page)
  await one.page.keyboard.press('Control+k')
  await one.dialog().waitFor()
  await one.page.keyboard.press('Escape')
  await one.dialog().waitFor({ state: 'hidden' })
  await one.leave()
}))
