// The main loop in both demonstration cities, as people go through it at a browser: ask, decide under the city's own
// routing, fetch under the grant as a business system does, see the use and its proof. GONGSHU_BASE names a freshly
// started demonstration.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withBrowser } from './browser.mjs'
import { base, Person, system, Visitor } from './person.mjs'

for (const [city, decider, article] of [['fz', 'fz-officer', '第十条'], ['yk', 'yk-provider', '第二十条']]) {
  const matter = `从业人员备案（${city}）`

  test(`${city}: a department asks, ${decider} decides, a system fetches, an auditor proves`, () => withBrowser(async (context) => {
    const user = await Visitor.at(context, `${city}-user`)
    const asked = await apply(user, matter, city)
    await user.leave()

    const official = await Visitor.at(context, decider)
    await official.heading('我的待办').waitFor()
    await official.link(new RegExp(matter.replace(/[（）]/g, '.')), false).click()
    await official.sees(article)
    await official.picture(`${city}-case`)
    await official.page.getByRole('radio', { name: /^同意/ }).check()
    await official.button(/^确定/, false).click()
    await official.page.locator('.state', { hasText: '同意' }).first().waitFor()
    await official.picture(`${city}-decided`)
    await official.leave()

    const { grant, receipt } = await fetched(city, matter, asked)
    await seesUse(context, city, grant, receipt)
  }))

  test(`${city}: a citizen takes what was opened`, () => withBrowser(async (context) => {
    const citizen = await Visitor.at(context, null)
    await citizen.page.goto(`${base}/datasets?q=${encodeURIComponent('街道')}`)
    await citizen.page.locator(`a[href^="/datasets/${city}-streets"]`).first().click()
    await citizen.page.getByRole('heading', { name: '乡镇街道区划代码' }).waitFor()
    await citizen.page.screenshot({ path: new URL(`../target/pictures/${city}-dataset.png`, import.meta.url).pathname })
    const [download] = await Promise.all([citizen.page.waitForEvent('download'), citizen.link(/^CSV/, false).click()])
    const chunks = []
    for await (const chunk of await download.createReadStream()) chunks.push(chunk)
    assert.equal(Buffer.concat(chunks).toString().trimEnd().split('\n').length, 41_353)
    await citizen.leave()
  }))
}

/** Chooses items in the market and sends the application; answers the address of its case. */
async function apply(user, matter, city) {
  await user.goto('/market')
  await user.link('市场主体登记信息（演示）').click()
  await user.page.getByRole('radio', { name: /^接口/ }).check()
  await user.label('选择全部').check()
  await user.picture(`${city}-market`)
  await user.button(/^加入申请/, false).click()
  await user.heading('共享申请').waitFor()
  await user.page.getByRole('checkbox', { name: '社会保险业务系统（演示）' }).check()
  await user.label('事项编码').fill(`MATTER-${city}`)
  await user.label('事项名称').fill(matter)
  await user.label('履职需要').fill('核对用人单位的登记状态')
  await user.label('应用场景').fill('窗口受理时核对')
  await user.picture(`${city}-apply`)
  await user.button('提交申请').click()
  await user.page.waitForURL(/\/cases\//)
  await user.sees('等待办理')
  return user.page.url().split('/cases/')[1]
}

/** What a business system does with the grant: names are masked, strangers get nothing, each use has a receipt. */
async function fetched(city, matter, caseId) {
  const user = await Person.signedIn(`${city}-user`)
  const grant = (await user.get('/api/grants?limit=100')).items.find((one) => one.caseId === caseId)
  assert.ok(grant, 'what was agreed is a grant')
  const business = await system(user, `MATTER-${city}`)
  const rows = await business.fetch(`/data/grants/${grant.id}/rows?limit=5`)
  const page = await rows.json()
  assert.equal(rows.status, 200, JSON.stringify(page))
  assert.equal(page.items.length, 5)
  assert.ok(page.items.every((row) => /\*/.test(row.representative)), 'names are masked')
  assert.equal((await fetch(`${base}/data/grants/${grant.id}/rows`)).status, 401)
  assert.equal((await fetch(`${base}/data/grants/${grant.id}/rows?limit=1`, { headers: { authorization: 'Bearer nothing' } })).status, 401)
  const receipt = rows.headers.get('x-gongshu-receipt')
  assert.ok(receipt, 'each use has a receipt')
  return { grant: grant.id, receipt }
}

/** The user sees the use under the grant, the auditor its place in the ledger and the proof file. */
async function seesUse(context, city, grant, receipt) {
  const user = await Visitor.at(context, `${city}-user`)
  await user.goto(`/grants/${grant}`)
  await user.sees('每日使用次数')
  await user.picture(`${city}-grant`)
  await user.link('使用记录', true).click()
  await user.page.waitForURL(/\/uses/)
  await user.goto(`/uses?grant=${grant}`)
  await user.sees('完整送达')
  await user.picture(`${city}-uses`)
  await user.page.locator('th.head a').first().click()
  await user.sees('规定应当记录的内容')
  await user.picture(`${city}-use`)
  await user.leave()

  const auditor = await Visitor.at(context, `${city}-auditor`)
  await auditor.goto(`/receipts/${receipt}`)
  for (let turn = 0; turn < 50 && (await auditor.page.getByText(/已入账/).count()) === 0; turn += 1) {
    await auditor.page.waitForTimeout(200)
    await auditor.goto(`/receipts/${receipt}`)
  }
  await auditor.sees(/已入账/)
  const [proof] = await Promise.all([auditor.page.waitForEvent('download'), auditor.link('下载证明文件').click()])
  assert.match(proof.suggestedFilename(), /./)
  await auditor.picture(`${city}-receipt`)
  await auditor.goto('/ledger')
  await auditor.picture(`${city}-ledger`)
  await auditor.leave()
}
