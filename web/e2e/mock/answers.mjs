const page = (items) => ({ items, next: null, total: items.length, totalExact: true })
const problem = (status, code, title, more = {}) => ({ status, body: { status, code, title, ...more } })

const me = {
  kind: 'OFFICIAL', account: 'a1', login: 'fz-provider', name: '甄示例', roles: ['STEWARD', 'HEAD', 'OFFICER', 'SECURITY_OFFICER', 'AUDITOR', 'ADMINISTRATOR'],
  region: { id: 'r1', code: '350100', name: '福州市' },
  department: { id: 'd1', name: '示例市场监督管理局', shortName: '示例市监局', kind: 'GOVERNMENT' },
  post: 'o1', postTitle: '数据专员', deputyFor: null, applicant: null,
  seats: [
    { post: 'o1', title: '数据专员', department: 'd1', departmentName: '示例市场监督管理局', roles: ['STEWARD'], deputy: null, absentName: null },
    { post: 'o2', title: '数据负责人', department: 'd1', departmentName: '示例市场监督管理局', roles: ['HEAD'], deputy: 'dep1', absentName: '贾样本' },
  ],
}
let signedIn = false

import { catalog, ledger, organization } from './data.mjs'

const one = (items) => (_url, _body, [, id]) => { const found = items.find((each) => each.id === id); return found ? { body: found, headers: { ETag: `"${found.version ?? 1}"` } } : problem(404, 'platform.not-found', '没有找到该内容。') }
const all = (items) => () => ({ body: page(items) })

const routes = [
  ['GET', /^\/api\/departments$/, all(organization.departments)],
  ['GET', /^\/api\/departments\/([\w-]+)$/, one(organization.departments)],
  ['GET', /^\/api\/posts$/, all(organization.posts)],
  ['GET', /^\/api\/people$/, all(organization.people)],
  ['GET', /^\/api\/accounts$/, all(organization.accounts)],
  ['GET', /^\/api\/holdings$/, (url) => ({ body: organization.holdings.filter((each) => each.post === url.searchParams.get('post')) })],
  ['GET', /^\/api\/deputies$/, (url) => ({ body: organization.deputies.filter((each) => each.post === url.searchParams.get('post')) })],
  ['GET', /^\/api\/systems$/, all(organization.systems)],
  ['GET', /^\/api\/systems\/([\w-]+)$/, one(organization.systems)],
  ['GET', /^\/api\/systems\/[\w-]+\/clients$/, () => ({ body: organization.clients })],
  ['GET', /^\/api\/sign-ins$/, all(organization.signIns)],
  ['GET', /^\/api\/operations$/, all(organization.operations)],
  ['GET', /^\/api\/provisions$/, all(organization.provisions)],
  ['GET', /^\/api\/catalog\/entries$/, all(catalog.entries)],
  ['GET', /^\/api\/catalog\/entries\/([\w-]+)$/, one(catalog.entries)],
  ['PUT', /^\/api\/catalog\/entries\/([\w-]+)$/, () => problem(422, 'catalog.basis-missing', '有条件共享的数据项须写明依据。', { field: 'items[1].sharingBasis', regulation: 'example-2022', article: '17' })],
  ['GET', /^\/api\/ledger\/entries$/, all(ledger.entries)],
  ['GET', /^\/api\/receipts\/([\w-]+)$/, (_url, _body, [, id]) => ({ body: { id, state: 'INCLUDED', action: 'catalog.entry-published', at: '2026-09-21T02:05:00Z', index: 1207 } })],
  ['GET', /^\/api\/session$/, () => (signedIn ? { body: me } : problem(401, 'platform.not-signed-in', '请先登录。'))],
  ['POST', /^\/api\/session$/, (_url, body) => (JSON.parse(body).password === 'gongshu' ? ((signedIn = true), { status: 204 }) : problem(401, 'organization.bad-credentials', '账号或密码不对。'))],
  ['DELETE', /^\/api\/session$/, () => ((signedIn = false), { status: 204 })],
]

export function answer(method, url, body) {
  const found = routes.find(([verb, path]) => verb === method && path.test(url.pathname))
  return found ? found[2](url, body, found[1].exec(url.pathname)) : problem(404, 'platform.not-found', '没有找到该内容。')
}

export { page, problem, routes }
