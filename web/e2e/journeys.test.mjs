// What people do beside the straight way, each at a real browser in a demonstration city. GONGSHU_BASE names its address.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withBrowser } from './browser.mjs'
import { applied, base, Person, system, Visitor } from './person.mjs'
import { workbook } from './workbook.mjs'

/** The row of a list that names something, opened. */
async function opens(visitor, path, name) {
  await visitor.goto(path)
  await visitor.page.getByRole('link', { name }).first().click()
  await visitor.heading(name).waitFor()
}

test('a provider agrees to a part, and the user sees what was struck out and why', () => withBrowser(async (context) => {
  const matter = '部分同意演示'
  const { caseId } = await applied(await Person.signedIn('yk-user'), matter)
  const provider = await Visitor.at(context, 'yk-provider')
  await opens(provider, '/tasks', new RegExp(matter))
  await provider.page.getByRole('radio', { name: /^部分同意/ }).check()
  await provider.page.getByRole('checkbox', { name: '法定代表人' }).uncheck()
  await provider.label('不给的理由').fill('办理该事项不需要姓名')
  await provider.label('依据').fill('个人信息保护')
  await provider.button(/中华人民共和国个人信息保护法/, false).first().click()
  await provider.picture('journey-part-decision')
  await provider.button('确定：部分同意').click()
  await provider.page.locator('.state', { hasText: '部分同意' }).first().waitFor()
  await provider.leave()

  const user = await Visitor.at(context, 'yk-user')
  await user.goto(`/cases/${caseId}`)
  await user.sees('未同意：法定代表人')
  await user.sees('办理该事项不需要姓名')
  await user.picture('journey-part')
  await user.goto('/grants')
  await user.page.getByRole('row', { name: new RegExp(matter) }).getByRole('link').first().click()
  await user.sees('统一社会信用代码')
  assert.equal(await user.page.locator('.chip', { hasText: '法定代表人' }).count(), 0)
  await user.leave()
}))

test('an application is given back, completed and decided', () => withBrowser(async (context) => {
  const matter = '补正演示'
  const { caseId } = await applied(await Person.signedIn('fz-user'), matter)
  const officer = await Visitor.at(context, 'fz-officer')
  await opens(officer, '/tasks', new RegExp(matter))
  await officer.page.getByRole('radio', { name: /^退回补正/ }).check()
  await officer.label('需要补正的全部内容').fill('说明办理该事项的法定职责')
  await officer.button('确定：退回补正').click()
  await officer.sees('等待办理')
  await officer.leave()

  const user = await Visitor.at(context, 'fz-user')
  await opens(user, '/tasks', new RegExp(matter))
  await user.sees('说明办理该事项的法定职责')
  await user.label('补正说明').fill('依据职责规定，本部门负责核对用人单位登记')
  await user.picture('journey-supplement')
  await user.button('完成补正').click()
  await user.page.getByRole('heading', { name: '请补正' }).waitFor({ state: 'detached' })
  await user.leave()

  const again = await Visitor.at(context, 'fz-officer')
  await again.goto(`/cases/${caseId}`)
  await again.page.getByRole('radio', { name: /^同意/ }).check()
  await again.button(/^确定/, false).click()
  await again.page.locator('.state', { hasText: '同意' }).first().waitFor()
  await again.leave()
}))

/** For as long as the work lasts, the city looks at the national law as it is now: only that text allows more time. */
async function underNationalLaw(login, work) {
  const administrator = await Person.signedIn(login)
  const stand = (day) => administrator.send('PUT', '/api/regulations/standpoint', { day }, [200])
  const { region } = await administrator.get('/api/session')
  const { standpoint } = await administrator.get(`/api/regulations/applicable?region=${region.id ?? region}`)
  await stand(null)
  try {
    return await work()
  } finally {
    await stand(standpoint)
  }
}

test('a provider asks for more time, the authority consents, and the new last day can be counted by hand', () => withBrowser((context) => underNationalLaw('yk-admin', async () => {
  const matter = '延期演示'
  const person = await Person.signedIn('yk-user')
  const [provision] = (await person.get('/api/organization/provisions?limit=1')).items
  const { caseId } = await applied(person, matter, { basis: [provision.id], until: '2030-12-31' })
  const waits = async () => (await person.get(`/api/cases/${caseId}`)).waitsFor.find((one) => one.act === 'decide')

  const head = await Visitor.at(context, 'yk-user-head')
  await head.goto(`/cases/${caseId}`)
  await head.page.getByRole('radio', { name: /^同意/ }).check()
  await head.button(/^确定/, false).click()
  await head.page.getByRole('radio', { name: /^同意/ }).waitFor({ state: 'detached' })
  await head.leave()
  const before = await waits()

  const provider = await Visitor.at(context, 'yk-provider')
  await provider.goto(`/cases/${caseId}`)
  await provider.sees(before.dueOn)
  await provider.button('申请延期').click()
  const ask = provider.dialog()
  await ask.getByRole('link', { name: /第二十一条/ }).waitFor()
  await ask.getByLabel('理由').fill('需要逐户核对')
  await provider.picture('journey-longer-ask')
  await ask.getByRole('button', { name: '申请延期' }).click()
  await provider.page.locator('main').getByRole('button', { name: '申请延期' }).first().waitFor({ state: 'detached' })
  assert.equal((await waits()).dueOn, before.dueOn, 'nothing is longer before somebody consented')
  await provider.leave()

  const officer = await Visitor.at(context, 'yk-officer')
  await officer.goto(`/cases/${caseId}`)
  await officer.sees('需要逐户核对')
  await officer.page.getByRole('radio', { name: /^同意/ }).check()
  await officer.picture('journey-longer-consent')
  await officer.button(/^确定/, false).click()
  await officer.sees('期限已延长。')
  await officer.leave()

  const after = await waits()
  assert.ok(after.dueOn > before.dueOn, `${after.dueOn} is later than ${before.dueOn}`)
  const user = await Visitor.at(context, 'yk-user')
  await user.goto(`/cases/${caseId}`)
  await user.sees(after.dueOn)
  await user.text('期限的计算').click()
  await user.sees('其中延长 10 工作日')
  await user.sees('延期：提供部门审核：同意')
  await user.page.locator('.days li', { hasText: '延长第 10 日' }).filter({ hasText: after.dueOn }).waitFor()
  await user.picture('journey-longer')
  await user.leave()
  const told = (await person.get('/api/notices?limit=50')).items.filter((one) => one.caseId === caseId)
  assert.ok(told.some((one) => one.code === 'procedure.extended'), JSON.stringify(told))
})))

test('a grant is suspended, resumed and revoked, and the system notices', () => withBrowser(async (context) => {
  const matter = '撤销演示'
  const person = await Person.signedIn('yk-user')
  const { caseId, matterCode } = await applied(person, matter, { items: (item) => item.sharingType === 'UNCONDITIONAL' })
  const grant = (await person.get('/api/grants?limit=100')).items.find((one) => one.caseId === caseId)
  assert.ok(grant, 'what is unconditional is had at once')
  const business = await system(person, matterCode)
  const provider = await Visitor.at(context, 'yk-provider')
  await provider.goto(`/grants/${grant.id}`)
  await provider.button('暂停').click()
  await provider.dialog().getByLabel('理由').fill('核查调用情况')
  await provider.dialog().getByRole('button', { name: '暂停' }).click()
  await provider.page.locator('.state', { hasText: '暂停' }).first().waitFor()
  assert.notEqual((await business.fetch(`/data/grants/${grant.id}/rows?limit=1`)).status, 200)
  await provider.picture('journey-suspended')
  await provider.button('恢复').click()
  await provider.dialog().getByRole('button', { name: '恢复' }).click()
  await provider.page.locator('.state', { hasText: '有效' }).first().waitFor()
  await provider.button('撤销').click()
  await provider.dialog().getByLabel('理由').fill('该事项已取消')
  await provider.dialog().getByRole('button', { name: '撤销' }).click()
  await provider.page.locator('.state', { hasText: '终止' }).first().waitFor()
  await provider.sees('该事项已取消')
  await provider.picture('journey-revoked')
  await provider.leave()
}))

test('a user doubts a value, the provider verifies and corrects it, and the row is disputed meanwhile', () => withBrowser(async (context) => {
  const matter = '校核演示'
  const person = await Person.signedIn('yk-user')
  const { caseId, matterCode } = await applied(person, matter, { items: (item) => item.sharingType === 'UNCONDITIONAL' })
  const grant = (await person.get('/api/grants?limit=100')).items.find((one) => one.caseId === caseId)
  const business = await system(person, matterCode)
  const rows = await business.fetch(`/data/grants/${grant.id}/rows?limit=200`)
  assert.equal(rows.status, 200)
  const row = (await rows.json()).items[Math.floor(Math.random() * 200)]

  const user = await Visitor.at(context, 'yk-user')
  await user.goto(`/corrections/new?entry=${grant.entry}`)
  await user.page.getByLabel('统一社会信用代码').fill(row.credit_code)
  await user.page.getByRole('combobox', { name: '数据项' }).selectOption({ label: '登记状态' })
  await user.label('认为有误的值').fill(row.state)
  await user.label('建议改为').fill('已注销')
  await user.label('理由').fill('窗口核对营业执照时发现')
  await user.picture('journey-doubt')
  await user.button('提出校核').click()
  await user.page.waitForURL(/\/cases\/(?!new)/)
  await user.goto('/corrections')
  await user.page.locator('.state', { hasText: '存疑，校核中' }).first().waitFor()
  const disputed = await (await business.fetch(`/data/grants/${grant.id}/rows?limit=200`)).text()
  assert.match(disputed, /disputed/i)
  await user.picture('journey-corrections')
  await user.leave()

  const provider = await Visitor.at(context, 'yk-provider')
  await provider.goto('/corrections?as=owner&open=true')
  await provider.page.locator('th.head a').first().click()
  await provider.page.getByRole('radio', { name: /^确有差异/ }).check()
  await provider.label('校核结果').fill('该主体已于上月注销')
  await provider.button(/^确定/, false).click()
  await provider.page.getByRole('radio', { name: /^已完成/ }).check()
  await provider.page.getByLabel('更正后的登记状态').waitFor()
  assert.equal(await provider.page.getByLabel('更正后的登记状态').inputValue(), '已注销')
  await provider.picture('journey-correct')
  await provider.button(/^确定/, false).click()
  await provider.page.locator('.state', { hasText: '同意' }).first().waitFor()
  await provider.goto('/corrections?as=owner&open=false')
  await provider.sees(/已注销/)
  await provider.leave()
}))

test('a steward loads a file with faults, reads the findings and takes them along', () => withBrowser(async (context) => {
  const steward = await Visitor.at(context, 'fz-provider')
  await steward.goto('/catalog')
  await steward.link('市场主体登记信息（演示）').click()
  await steward.page.getByRole('heading', { name: '归集批次' }).waitFor()
  const head = '统一社会信用代码,名称,类型,法定代表人,成立日期,注册资本,行业门类,住所,区划代码,登记状态'
  const good = Array.from({ length: 30 }, (_, at) => `${creditCode(at)},演示企业${at},有限责任公司,甄示例,2020-01-01,100.00,F,演示路${at}号,350102,在营`)
  const csv = [head, ...good, 'BAD,,有限责任公司,甄示例,2020-13-45,abc,F,演示路,350102,在营'].join('\n')
  await steward.page.setInputFiles('input[type=file]', { name: '演示缺陷.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await steward.button('上传并检查').click()
  await steward.page.waitForURL(/\/loads\//)
  await steward.sees('剔除行数')
  await steward.page.getByRole('heading', { name: '检查结果' }).waitFor({ timeout: 30_000 })
  await steward.picture('journey-load')
  const [findings] = await Promise.all([steward.page.waitForEvent('download'), steward.link('下载检查结果').click()])
  const chunks = []
  for await (const chunk of await findings.createReadStream()) chunks.push(chunk)
  assert.match(Buffer.concat(chunks).toString(), /32|31/)
  await steward.leave()
}))

/** A credit code with its check character (GB 32100). */
function creditCode(number) {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `91350100DEM${String(number).padStart(6, '0')}`
  const sum = [...body].reduce((all, one, at) => all + characters.indexOf(one) * (3 ** at % 31), 0)
  return body + characters[(31 - (sum % 31)) % 31]
}

test('a steward asks to open a dataset, and it is decided', () => withBrowser(async (context) => {
  const steward = await Visitor.at(context, 'fz-provider')
  await steward.goto('/catalog')
  await steward.link('市场主体登记信息（演示）').click()
  await steward.button('申请开放').click()
  await steward.dialog().getByLabel('网址名称').fill('fz-businesses')
  await steward.dialog().locator('input[type=file]').first().waitFor({ state: 'attached' })
  for (const paper of await steward.dialog().locator('input[type=file]').all()) await paper.setInputFiles({ name: '保密审查记录.txt', mimeType: 'text/plain', buffer: Buffer.from('演示审查记录') })
  await steward.picture('journey-open-ask')
  await steward.dialog().getByRole('button', { name: '提交' }).click()
  await steward.page.waitForURL(/\/cases\//).catch(async (late) => {
    assert.fail(`${await steward.page.getByRole('alert').allTextContents()} ${late.message}`)
  })
  await steward.sees('等待办理')
  await steward.picture('journey-open-case')
  const address = new URL(steward.page.url()).pathname.replace('/console', '')
  await steward.leave()
  await concludes(context, address, ['fz-provider', 'fz-officer', 'fz-provider-head'])
}))

/** Everybody whose turn it is does what is asked, with papers and statements, until the case has ended. */
async function concludes(context, address, people) {
  for (let turn = 0; turn < 8; turn += 1) {
    for (const login of people) {
      const one = await Visitor.at(context, login)
      await one.goto(address)
      const ended = (await one.page.locator('.state', { hasText: '办理中' }).count()) === 0
      if (!ended && (await one.page.getByRole('heading', { name: '办理', exact: true, level: 2 }).count()) > 0) await decides(one)
      await one.leave()
      if (ended) return
    }
  }
  assert.fail(`${address} does not end`)
}

async function decides(one) {
  await one.page.getByRole('radio', { name: /^(同意|已完成)/ }).first().check()
  const papers = await one.page.locator('.chip.red', { hasText: '缺少' }).count()
  if (papers > 0) {
    const options = await one.page.locator('select[aria-label="材料种类"] option').allTextContents()
    await one.page.locator('select[aria-label="材料种类"]').selectOption({ label: options[1] })
    await one.page.setInputFiles('input[type=file]', { name: '材料.txt', mimeType: 'text/plain', buffer: Buffer.from('演示材料') })
    await one.button('提交材料').click()
    await one.page.getByRole('link', { name: '材料.txt' }).first().waitFor()
    await one.page.getByRole('radio', { name: /^(同意|已完成)/ }).first().check()
  }
  for (const box of await one.page.locator('.mine textarea').all()) if (!(await box.inputValue())) await box.fill('演示说明')
  await one.button(/^确定/, false).click()
  await one.page.waitForTimeout(800)
}

test('an administrator takes departments and people in from Excel, all or nothing', () => withBrowser(async (context) => {
  const administrator = await Visitor.at(context, 'fz-admin')
  await administrator.goto('/departments')
  await administrator.button('从 Excel 导入').click()
  const wrong = workbook({ 部门: [['统一社会信用代码', '部门名称', '简称', '类别', '起始日期'], ['11350100DEM9999999', '演示缺陷局', '缺陷局', '政务部门', '2020-01-01'], [department(1), '演示类别局', '类别局', '没有的类别', '2020-01-01']] })
  await administrator.page.setInputFiles('dialog input[type=file]', { name: '部门.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: wrong })
  await administrator.dialog().getByRole('button', { name: '核对' }).click()
  await administrator.sees('2 处需要修改，未导入任何内容。')
  await administrator.picture('journey-import-findings')

  const right = workbook({
    部门: [['统一社会信用代码', '部门名称', '简称', '类别', '起始日期'], [department(2), '演示导入局', '导入局', '政务部门', '2020-01-01']],
    岗位: [['部门统一社会信用代码', '岗位名称', '角色', '起始日期'], [department(2), '演示数据岗', '数据专员', '2020-01-01']],
    人员: [['姓名', '工号', '电话', '邮箱', '部门统一社会信用代码', '岗位名称', '任职起始日期'], ['甲导入', 'IMP-1', '', '', department(2), '演示数据岗', '2020-01-01'], ['乙导入', 'IMP-2', '', '', '', '', '']],
  })
  await administrator.page.setInputFiles('dialog input[type=file]', { name: '组织.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: right })
  await administrator.dialog().getByRole('button', { name: '核对' }).click()
  await administrator.sees(/核对通过/)
  await administrator.dialog().getByRole('button', { name: '全部导入' }).click()
  await administrator.sees(/^已导入/)
  await administrator.dialog().getByRole('button', { name: '完成' }).click()
  await administrator.goto('/departments?q=' + encodeURIComponent('演示导入局'))
  await administrator.sees('演示导入局')
  await administrator.leave()
}))

function department(number) {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `11350100DEM8888${String(number).padStart(2, '0')}`
  const sum = [...body].reduce((all, one, at) => all + characters.indexOf(one) * (3 ** at % 31), 0)
  return body + characters[(31 - (sum % 31)) % 31]
}

test('somebody acts for an absent colleague, and what they do says so', () => withBrowser(async (context) => {
  const administrator = await Visitor.at(context, 'fz-admin')
  await administrator.goto('/departments?q=' + encodeURIComponent('市场监督'))
  await administrator.page.locator('th.head a').first().click()
  await administrator.button('委托代办').first().click()
  const people = await administrator.dialog().getByLabel('代办人').locator('option').allTextContents()
  await administrator.dialog().getByLabel('代办人').selectOption({ label: people.find((one) => one.includes('fz-user)') || one.includes('fz-user）')) ?? people.at(-1) })
  await administrator.dialog().getByLabel('理由').fill('休假')
  await administrator.dialog().getByLabel('至').fill('2030-12-31')
  await administrator.picture('journey-deputy')
  await administrator.dialog().getByRole('button', { name: '保存' }).click()
  await administrator.sees(/代/)
  await administrator.picture('journey-deputies')
  await administrator.leave()
}))

test('what a list shows is taken along to Excel', () => withBrowser(async (context) => {
  const officer = await Visitor.at(context, 'fz-officer')
  await officer.goto('/cases')
  await officer.page.getByText('列表选项').click()
  const [file] = await Promise.all([officer.page.waitForEvent('download'), officer.button('Excel').click()])
  assert.equal(file.suggestedFilename(), '办件.xlsx')
  const chunks = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk)
  assert.match(Buffer.concat(chunks).toString(), /xl\/worksheets\/sheet1\.xml[\s\S]*共享申请/)
  await officer.leave()
}))

test('a department starts what the regulation lets it start', () => withBrowser(async (context) => {
  const officer = await Visitor.at(context, 'yk-officer')
  await officer.goto('/start')
  await officer.picture('journey-starts')
  assert.ok((await officer.page.locator('.card a').count()) > 0, 'something can be started')
  await officer.page.locator('.card h3 a').first().click()
  await officer.button('提交').waitFor()
  await officer.picture('journey-start')
  await officer.goto('/records')
  await officer.heading('备案与监督登记').waitFor()
  await officer.leave()
}))

test('a citizen registers and sees what stands about them', () => withBrowser(async (context) => {
  const citizen = await Visitor.at(context, null)
  const login = `walker${Date.now() % 1_000_000}`
  await citizen.page.goto(`${base}/console/register`)
  await citizen.label('姓名或者名称').fill('甲演示')
  await citizen.label('公民身份号码').fill(identity(Date.now() % 900 + 100))
  await citizen.page.fill('input[autocomplete=username]', login)
  for (const box of await citizen.page.locator('input[type=password]').all()) await box.fill('a-long-enough-demo-password')
  await citizen.picture('journey-register')
  await citizen.button('注册').click()
  await citizen.sees('已注册，可以登录了。')
  await citizen.signIn(login, 'a-long-enough-demo-password')
  await citizen.goto('/applicant')
  await citizen.sees('甲演示')
  await citizen.picture('journey-applicant')
  await citizen.leave()
}))

/** An identity number of nobody: born in the nineteenth century, with its check character (GB 11643). */
function identity(order) {
  const body = `99010118990101${String(order).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = [...body].reduce((all, one, at) => all + Number(one) * weights[at], 0)
  return body + '10X98765432'[sum % 11]
}
