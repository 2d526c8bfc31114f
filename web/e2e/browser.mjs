import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const EXECUTABLE = process.env.GONGSHU_CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--lang=zh-CN', '--disable-component-update', '--disable-sync',
]

/** A real Chromium with a profile of its own, gone afterwards. */
export async function withBrowser(work) {
  const profile = mkdtempSync(join(tmpdir(), 'gongshu-browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: EXECUTABLE, headless: true, args: FLAGS, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
  })
  try {
    return await work(context)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Waits until a page of the console or the portal has what it asked for: no skeleton, no running request, charts drawn. */
export async function settled(page) {
  await page.waitForLoadState('load')
  for (let calm = 0; calm < 2; calm += 1) {
    await page.waitForFunction(isCalm, undefined, { timeout: 20_000 })
    await page.waitForTimeout(120)
  }
}

function isCalm() {
  if (!document.querySelector('#app')) return true
  const asks = document.querySelector('.skeleton, [aria-busy=true]')
  const undrawn = [...document.querySelectorAll('.bars .place')].some((place) => !place.querySelector('svg'))
  return !asks && !undrawn && document.querySelector('h1, #main .problem') !== null
}
