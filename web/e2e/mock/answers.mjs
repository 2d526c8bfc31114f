const page = (items) => ({ items, next: null, total: items.length, totalExact: true })
const problem = (status, code, title, more = {}) => ({ status, body: { status, code, title, ...more } })

const me = {
  account: 'fz-provider', person: { id: 'p1', name: '甄示例' }, post: { id: 'o1', title: '数据专员' },
  department: { id: 'd1', name: '示例市场监督管理局', kind: 'GOVERNMENT_DEPARTMENT' },
  region: { id: 'r1', name: '福州市', code: '350100' },
  roles: ['STEWARD', 'HEAD', 'OFFICER', 'USER', 'SECURITY', 'AUDITOR', 'ADMIN'], actingFor: null,
}
let signedIn = false

const routes = [
  ['GET', /^\/api\/session$/, () => (signedIn ? { body: me } : problem(401, 'platform.not-signed-in', '请先登录。'))],
  ['POST', /^\/api\/session$/, (_url, body) => (JSON.parse(body).password === 'gongshu' ? ((signedIn = true), { status: 204 }) : problem(401, 'organization.bad-credentials', '账号或密码不对。'))],
  ['DELETE', /^\/api\/session$/, () => ((signedIn = false), { status: 204 })],
]

export function answer(method, url, body) {
  const found = routes.find(([verb, path]) => verb === method && path.test(url.pathname))
  return found ? found[2](url, body, found[1].exec(url.pathname)) : problem(404, 'platform.not-found', '没有找到该内容。')
}

export { page, problem, routes }
