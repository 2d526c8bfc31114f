import assert from 'node:assert/strict'
import { appendFileSync, mkdirSync } from 'node:fs'
import { settled } from './browser.mjs'

export const base = process.env.GONGSHU_BASE ?? 'http://127.0.0.1:8080'
const pictures = new URL('../target/pictures/', import.meta.url).pathname
mkdirSync(pictures, { recursive: true })

/** Writes down a secret that a test was given: the logs are searched for it afterwards. */
export function told(secret) {
  if (process.env.GONGSHU_TOLD && secret) appendFileSync(process.env.GONGSHU_TOLD, `${secret}\n`)
}

/** Somebody who is signed in over HTTP, by the cookies of a browser: for what is not looked at in a test. */
export class Person {
  constructor() { this.cookies = new Map() }

  static async signedIn(login, password = 'gongshu') {
    const person = new Person()
    await person.get('/api/session', [200, 401])
    await person.send('POST', '/api/session', { username: login, password }, [204])
    return person
  }

  get(path, expected = [200]) { return this.send('GET', path, undefined, expected) }

  post(path, body, expected = [201]) { return this.send('POST', path, body, expected) }

  async send(method, path, body, expected) {
    const headers = { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    if (method !== 'GET') headers['x-xsrf-token'] = this.cookies.get('XSRF-TOKEN') ?? ''
    if (body !== undefined) headers['content-type'] = 'application/json'
    const answer = await fetch(base + path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
      told(pair.slice(pair.indexOf('=') + 1))
    }
    const text = await answer.text()
    assert.ok(expected.includes(answer.status), `${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    return text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }
}

/** Somebody at a browser: signs in, goes about, leaves pictures. A fault of a script fails the test. */
export class Visitor {
  constructor(page) {
    this.page = page
    this.faults = []
    page.on('pageerror', (fault) => this.faults.push(`${page.url()}: ${fault.message}`))
  }

  static async at(context, login, password = 'gongshu') {
    await context.clearCookies()
    const visitor = new Visitor(await context.newPage())
    await visitor.page.setViewportSize({ width: 1440, height: 900 })
    if (login) await visitor.signIn(login, password)
    return visitor
  }

  async signIn(login, password = 'gongshu') {
    await this.page.goto(`${base}/console/sign-in`)
    await this.page.fill('input[autocomplete=username]', login)
    await this.page.fill('input[type=password]', password)
    await this.page.click('button.primary')
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
    await settled(this.page)
    for (const cookie of await this.page.context().cookies()) told(cookie.value)
    told(password.length < 12 ? null : password)
  }

  async goto(path) {
    await this.page.goto(`${base}/console${path}`)
    await settled(this.page)
  }

  heading(name) { return this.page.getByRole('heading', { name, level: 1 }) }
  label(name) { return this.page.getByLabel(name, { exact: false }).first() }
  button(name, exact = true) { return this.page.getByRole('button', { name, exact }) }
  link(name, exact = true) { return this.page.getByRole('link', { name, exact }).first() }
  text(text) { return this.page.getByText(text).first() }
  dialog() { return this.page.getByRole('dialog') }
  /** Waits for words on the page. */
  sees(text) { return this.page.getByText(text).first().waitFor({ timeout: 15_000 }) }

  async picture(name) {
    await settled(this.page)
    await this.page.evaluate(() => scrollTo(0, 0))
    await this.page.screenshot({ path: `${pictures}${name}.png`, fullPage: true })
  }

  leave() {
    assert.deepEqual(this.faults, [])
    return this.page.close()
  }
}

/** A business system with a token, which says who works on which matter. */
export async function system(user, matter) {
  const mine = (await user.get('/api/systems?limit=10')).items[0]
  const client = await user.post(`/api/systems/${mine.id}/clients`, { name: '演示客户端' })
  const secret = client.secret ?? client.clientSecret
  const id = client.clientId ?? client.client?.clientId ?? client.client?.id
  const answer = await fetch(base + '/oauth2/token', {
    method: 'POST',
    headers: { authorization: 'Basic ' + Buffer.from(`${id}:${secret}`).toString('base64'), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
  })
  const token = await answer.json()
  assert.equal(answer.status, 200, JSON.stringify(token))
  told(secret)
  told(token.access_token)
  const headers = {
    authorization: `Bearer ${token.access_token}`,
    'x-gongshu-operator': 'demo-operator',
    'x-gongshu-matter': matter,
    'x-gongshu-matter-number': 'DEMO-1',
  }
  return { id: mine.id, name: mine.name, fetch: (path) => fetch(base + path, { headers }) }
}

/** Applies for items of the register of businesses, over HTTP; all of them unless told. */
export async function applied(user, matter, { mode = 'INTERFACE', items = () => true, until = null, text = '市场主体', basis = [] } = {}) {
  const entry = (await user.get('/api/catalog/entries?limit=50&text=' + encodeURIComponent(text))).items[0]
  assert.ok(entry, `${text} is in the catalog`)
  const mine = (await user.get('/api/systems?limit=10')).items[0]
  const matterCode = `M-${Date.now()}-${Math.floor(Math.random() * 1000)}`
  const asked = await user.post('/api/share-applications', {
    entries: [{ entryId: entry.id, mode, items: entry.content.items.filter(items).map((item) => item.id), rows: [], systems: [mine.id] }],
    purpose: { matterCode, matter, duty: '演示职责', provision: null },
    scenario: '演示场景', basis, until, retainUntil: null,
  })
  return { ...asked, entry, matterCode }
}
