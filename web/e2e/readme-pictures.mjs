// The pictures of the README, taken of a freshly started demonstration.
// node e2e/readme-pictures.mjs URL   writes to docs/images
import { mkdirSync } from 'node:fs'
import { withBrowser } from './browser.mjs'

process.env.GONGSHU_BASE = process.argv[2] ?? 'http://127.0.0.1:8080'
const { applied, base, Person, system, Visitor } = await import('./person.mjs')
const folder = new URL('../../docs/images/', import.meta.url).pathname
mkdirSync(folder, { recursive: true })

await withBrowser(async (context) => {
  const take = async (visitor, name) => {
    await visitor.page.evaluate(() => scrollTo(0, 0))
    await visitor.page.screenshot({ path: `${folder}${name}.png` })
  }

  const visitor = await Visitor.at(context, null)
  await visitor.page.goto(base + '/')
  await take(visitor, 'portal')
  await visitor.page.setViewportSize({ width: 390, height: 844 })
  await visitor.page.goto(base + '/datasets/yk-streets')
  await take(visitor, 'dataset-phone')
  await visitor.leave()

  const user = await Person.signedIn('yk-user')
  const { caseId } = await applied(user, '从业人员备案')
  const { caseId: given, matterCode } = await applied(user, '社会保险登记核对', { items: (item) => item.sharingType === 'UNCONDITIONAL' })
  const grant = (await user.get('/api/grants?limit=100')).items.find((one) => one.caseId === given)
  const business = await system(user, matterCode)
  for (let turn = 0; turn < 12; turn += 1) await business.fetch(`/data/grants/${grant.id}/rows?limit=5`)

  const provider = await Visitor.at(context, 'yk-provider')
  await provider.goto('/tasks')
  await take(provider, 'workbench')
  await provider.goto(`/cases/${caseId}`)
  await provider.page.getByRole('radio', { name: /^部分同意/ }).check()
  await provider.page.getByRole('checkbox', { name: '法定代表人' }).uncheck()
  await provider.page.getByText('期限的计算').first().click()
  await take(provider, 'case')
  await provider.goto('/regulations/yingkou-2022')
  await provider.page.locator('#main summary').first().click()
  await provider.page.locator('#main details[open]').scrollIntoViewIfNeeded()
  await provider.page.evaluate(() => document.querySelector('#main details[open]').closest('li').scrollIntoView())
  await provider.page.evaluate(() => scrollBy(0, -70))
  await provider.page.screenshot({ path: `${folder}regulation.png` })
  await provider.leave()

  const using = await Visitor.at(context, 'yk-user')
  await using.goto(`/grants/${grant.id}`)
  await take(using, 'grant')
  await using.leave()
})
