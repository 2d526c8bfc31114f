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

import { catalog, collection, law, ledger, organization } from './data.mjs'

const one = (items) => (_url, _body, [, id]) => { const found = items.find((each) => each.id === id); return found ? { body: found, headers: { ETag: `"${found.version ?? 1}"` } } : problem(404, 'platform.not-found', '没有找到该内容。') }
const all = (items) => () => ({ body: page(items) })

const routes = [
  ['GET', /^\/api\/organization\/departments$/, all(organization.departments)],
  ['GET', /^\/api\/organization\/departments\/([\w-]+)$/, one(organization.departments)],
  ['GET', /^\/api\/organization\/posts$/, all(organization.posts)],
  ['GET', /^\/api\/organization\/people$/, all(organization.people)],
  ['GET', /^\/api\/organization\/accounts$/, all(organization.accounts)],
  ['GET', /^\/api\/organization\/holdings$/, (url) => ({ body: page(organization.holdings.filter((each) => each.post === url.searchParams.get('post'))) })],
  ['GET', /^\/api\/organization\/deputies$/, (url) => ({ body: page(organization.deputies.filter((each) => each.post === url.searchParams.get('post'))) })],
  ['GET', /^\/api\/systems$/, all(organization.systems)],
  ['GET', /^\/api\/systems\/([\w-]+)$/, one(organization.systems)],
  ['GET', /^\/api\/systems\/[\w-]+\/clients$/, () => ({ body: page(organization.clients) })],
  ['GET', /^\/api\/organization\/sign-ins$/, all(organization.signIns)],
  ['GET', /^\/api\/organization\/operations$/, all(organization.operations)],
  ['GET', /^\/api\/organization\/provisions$/, all(organization.provisions)],
  ['GET', /^\/api\/setup$/, () => ({ body: { needed: false } })],
  ['GET', /^\/api\/notices\/unread$/, () => ({ body: { count: 3 } })],
  ['GET', /^\/api\/notices$/, () => ({ body: page([]) })],
  ['GET', /^\/api\/regulations$/, () => ({ body: page([law.regulation.head]) })],
  ['GET', /^\/api\/regulations\/applicable$/, () => ({ body: { day: '2026-09-21', layers: [law.regulation.head] } })],
  ['GET', /^\/api\/regulations\/([\w-]+)$/, () => ({ body: law.regulation })],
  ['GET', /^\/api\/catalog\/entries\/[\w-]+\/loads$/, () => ({ body: page([collection.held, collection.committed]) })],
  ['GET', /^\/api\/loads\/([\w-]+)$/, () => ({ body: { load: collection.held, found: collection.found, problem: null } })],
  ['GET', /^\/api\/loads\/([\w-]+)\/findings$/, () => ({ body: page(collection.findings) })],
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
