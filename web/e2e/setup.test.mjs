// The first run: an empty database, keys made by hand as the documentation says, the wizard at a real browser.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { settled, withBrowser } from './browser.mjs'

const root = new URL('../../', import.meta.url).pathname
const program = [join(root, 'app/target/program/gongshu.jar'), join(root, 'app/target/gongshu.jar')].find(existsSync)
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java'
const pictures = new URL('../target/pictures/', import.meta.url).pathname
mkdirSync(pictures, { recursive: true })

/** The secrets there are today; a start names any other. */
const SECRETS = ['cursor-1', 'mask-1', 'parcel-secret-1', 'parcel-signing-1', 'row-cursor-1']

const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => found(port))
  })
})

/** The keys that production wants, made as its own messages say. */
function makeKeys(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const ledger = join(folder, 'ledger-1.pem')
  const secret = execFileSync('openssl', ['genpkey', '-algorithm', 'ed25519'])
  writeFileSync(ledger, Buffer.concat([secret, execFileSync('openssl', ['pkey', '-pubout'], { input: secret })]), { mode: 0o600 })
  const make = (name) => writeFileSync(join(folder, `${name}.key`), randomBytes(32).toString('hex'), { mode: 0o600 })
  SECRETS.forEach(make)
  return make
}

/** Starts the program; makes each key that it says is missing, as an operator would, and starts it again. */
async function started(folder, port) {
  const makeKey = makeKeys(join(folder, 'keys'))
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const child = spawn(java, ['-Xmx512m', '--enable-native-access=ALL-UNNAMED', '-Dstdout.encoding=UTF-8', '-jar', program], {
      env: { ...process.env, GONGSHU_MODE: 'run', GONGSHU_PORT: String(port), GONGSHU_DATA: join(folder, 'data'), GONGSHU_KEYS: join(folder, 'keys'), GONGSHU_REGULATIONS: join(root, 'regulations'), GONGSHU_BASE: undefined, GONGSHU_CHROMIUM: undefined, GONGSHU_TOLD: undefined, GONGSHU_PUBLIC_URL: `http://localhost:${port}` },
    })
    let log = ''
    child.stdout.on('data', (text) => (log += text))
    child.stderr.on('data', (text) => (log += text))
    const ended = new Promise((done) => child.once('exit', done))
    const ready = await Promise.race([ended.then(() => false), awaitReady(port)])
    if (ready) return { log: () => log, stop: () => { child.kill(); return ended } }
    child.kill()
    const missing = /key is missing: \S*\/([\w-]+)\.key/.exec(log)
    assert.ok(missing, `it did not start: ${log.slice(-2000)}`)
    makeKey(missing[1])
  }
  return assert.fail('it asks for ever more keys')
}

async function awaitReady(port) {
  for (let turn = 0; turn < 600; turn += 1) {
    const answer = await fetch(`http://localhost:${port}/actuator/health/readiness`).catch(() => null)
    if (answer?.ok) return true
    await new Promise((done) => setTimeout(done, 200))
  }
  return false
}

test('an empty installation is set up by whoever can read its log, once', async () => {
  assert.ok(program, 'the program has been built')
  const folder = mkdtempSync(join(tmpdir(), 'gongshu-first-'))
  const port = await freePort()
  const server = await started(folder, port)
  try {
    await withBrowser(async (context) => {
      const page = await context.newPage()
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.goto(`http://localhost:${port}/console/`)
      await page.waitForURL(/\/setup$/)
      await page.getByRole('heading', { name: '首次设置' }).waitFor()
      const code = /one-time setup code: (\S+)/.exec(server.log())?.[1]
      assert.ok(code, 'the log has the code')
      await fill(page, 'not-the-code')
      await page.locator('form button.primary').click()
      await page.getByRole('alert').waitFor()
      await page.screenshot({ path: `${pictures}setup.png`, fullPage: true })
      await page.locator('input').first().fill(code)
      await page.locator('form button.primary').click()
      await page.locator('.note.good').waitFor()
      await page.getByRole('link', { name: '登录' }).click()
      await page.fill('input[autocomplete=username]', 'first-admin')
      await page.fill('input[type=password]', 'a-long-enough-first-password')
      await page.click('button.primary')
      await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
      await settled(page)
      await page.getByRole('link', { name: '部门与岗位' }).click()
      await page.getByRole('link', { name: '演示数据管理局' }).waitFor()
      await page.screenshot({ path: `${pictures}setup-done.png` })
      const state = await (await fetch(`http://localhost:${port}/api/setup`)).json()
      assert.equal(state.needed, false)
    })
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function fill(page, code) {
  await page.locator('input').first().fill(code)
  await page.getByLabel('省', { exact: false }).first().selectOption({ index: 6 })
  await page.waitForTimeout(600)
  await page.locator('.levels select').nth(1).selectOption({ index: 2 })
  await page.getByLabel('部门名称').fill('演示数据管理局')
  await page.getByLabel('统一社会信用代码').fill(creditCode('11990101DEM000099'))
  await page.getByLabel('姓名').fill('甲演示')
  await page.getByLabel('工号').fill('A-1')
  await page.getByLabel('账号').fill('first-admin')
  await page.locator('input[type=password]').nth(0).fill('a-long-enough-first-password')
  await page.locator('input[type=password]').nth(1).fill('a-long-enough-first-password')
}

/** A credit code with its check character (GB 32100). */
function creditCode(body) {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const sum = [...body].reduce((all, one, at) => all + characters.indexOf(one) * (3 ** at % 31), 0)
  return body + characters[(31 - (sum % 31)) % 31]
}
