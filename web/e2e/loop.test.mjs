// The main loop in both demonstration cities, as business systems and officials go through it: ask, decide under the
// city's own routing, fetch under the grant, look up the proof. GONGSHU_BASE names a freshly started demonstration.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { test } from 'node:test'
import { withBrowser } from './browser.mjs'

const base = process.env.GONGSHU_BASE ?? 'http://127.0.0.1:8080'
const pictures = new URL('../target/pictures/', import.meta.url).pathname
mkdirSync(pictures, { recursive: true })

/** Somebody who is signed in, by the cookies of a browser. */
class Person {
  constructor() { this.cookies = new Map() }

  static async signedIn(login) {
    const person = new Person()
    await person.get('/api/session', [200, 401])
    await person.send('POST', '/api/session', { username: login, password: 'gongshu' }, [204])
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
    }
    const text = await answer.text()
    assert.ok(expected.includes(answer.status), `${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`)
    return text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text
  }
}

/** A business system with a token, which says who works on which matter. */
async function system(user, matter) {
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
  const headers = {
    authorization: `Bearer ${token.access_token}`,
    'x-gongshu-operator': 'demo-operator',
    'x-gongshu-matter': matter,
    'x-gongshu-matter-number': 'DEMO-1',
  }
  return { id: mine.id, fetch: (path) => fetch(base + path, { headers }) }
}

for (const [city, decider, article] of [['fz', 'fz-officer', '10'], ['yk', 'yk-provider', '20']]) {
  test(`${city}: a department asks, ${decider} decides, a system fetches, an auditor proves`, async () => {
    const user = await Person.signedIn(`${city}-user`)
    const found = await user.get('/api/catalog/entries?limit=50&text=' + encodeURIComponent('市场主体'))
    const entry = found.items[0]
    assert.ok(entry, 'the business register is in the catalog')
    const matter = `MATTER-${city}`
    const business = await system(user, matter)
    const asked = await user.post('/api/share-applications', {
      entries: [{ entryId: entry.id, mode: 'INTERFACE', items: entry.content.items.map((item) => item.id), rows: [], systems: [business.id] }],
      purpose: { matterCode: matter, matter: '演示事项', duty: '演示职责', provision: null },
      scenario: '演示场景', basis: [], until: null, retainUntil: null,
    })
    const official = await Person.signedIn(decider)
    const mine = (await official.get('/api/tasks?limit=100')).items.find((task) => task.caseId === asked.caseId)
    assert.ok(mine, `the application lies on the desk of ${decider}`)
    const why = await official.get(`/api/cases/${asked.caseId}/explanation`)
    assert.match(JSON.stringify(why), new RegExp(`"article":"${article}`))
    await official.post(`/api/tasks/${mine.id ?? mine.taskId}/decision`, { outcome: 'agreed' }, [200])
    await official.post(`/api/tasks/${mine.id ?? mine.taskId}/decision`, { outcome: 'agreed' }, [400, 403, 404, 409, 422])

    const grant = (await user.get('/api/grants?limit=100')).items.find((one) => one.caseId === asked.caseId || one.case === asked.caseId)
    assert.ok(grant, 'what was agreed is a grant')
    const rows = await business.fetch(`/data/grants/${grant.id}/rows?limit=5`)
    const page = await rows.json()
    assert.equal(rows.status, 200, JSON.stringify(page))
    assert.equal(page.items.length, 5)
    assert.ok(page.items.every((row) => /\*/.test(row.representative)), 'names are masked')
    const stranger = await fetch(base + `/data/grants/${grant.id}/rows`)
    assert.equal(stranger.status, 401)
    const silent = await fetch(base + `/data/grants/${grant.id}/rows?limit=1`, { headers: { authorization: 'Bearer nothing' } })
    assert.equal(silent.status, 401)

    const auditor = await Person.signedIn(`${city}-auditor`)
    const receipt = rows.headers.get('x-gongshu-receipt')
    assert.ok(receipt, 'each use has a receipt')
    let proof
    for (let turn = 0; turn < 30 && proof?.state !== 'INCLUDED' && proof?.state !== 'included'; turn++) {
      await new Promise((done) => setTimeout(done, 200))
      proof = await auditor.get(`/api/receipts/${receipt}`)
    }
    assert.match(String(proof.state), /included/i)
  })

  test(`${city}: a citizen takes what was opened`, async () => {
    const file = await fetch(`${base}/open/datasets/${city}-streets.csv`)
    assert.equal(file.status, 200)
    const lines = (await file.text()).trimEnd().split('\n')
    assert.equal(lines.length, 41_353)
  })

  test(`${city}: an official sees the desk in a browser`, () => withBrowser(async (context) => {
    const page = await context.newPage()
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(base + '/console/')
    await page.fill('input[autocomplete=username]', decider)
    await page.fill('input[type=password]', 'gongshu')
    await page.click('button.primary')
    await page.getByRole('heading', { name: '我的待办' }).waitFor()
    await page.screenshot({ path: `${pictures}${city}-desk-1440.png` })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: `${pictures}${city}-desk-390.png` })
  }))
}
