/** Invented answers for looking at pages; every name is made up. */
const term = (from, until = null) => ({ from, until })
const department = (id, name, shortName, kind, creditCode) => ({ id, region: 'r1', creditCode, name, shortName, kind, parent: null, term: term('2019-03-01'), version: 1 })

export const organization = {
  departments: [
    department('d1', '示例市场监督管理局', '示例市监局', 'GOVERNMENT', '11350100EXAMPLE011'),
    department('d2', '示例数字政务办公室', '示例数字办', 'AUTHORITY', '11350100EXAMPLE029'),
    department('d3', '示例民政局', '示例民政局', 'GOVERNMENT', '11350100EXAMPLE037'),
    department('d4', '示例公共交通集团', '示例公交', 'PUBLIC_UTILITY', '91350100EXAMPLE045'),
  ],
  posts: [
    { id: 'o1', department: 'd1', title: '数据专员', roles: ['STEWARD'], term: term('2024-01-01'), version: 1 },
    { id: 'o2', department: 'd1', title: '数据共享工作负责人', roles: ['HEAD'], term: term('2024-01-01'), version: 1 },
  ],
  people: [
    { id: 'p1', name: '甄示例', staffNumber: 'S-1001', phone: '0000-0000001', email: 'zhen@example.invalid', leftOn: null, version: 1 },
    { id: 'p2', name: '贾样本', staffNumber: 'S-1002', phone: null, email: null, leftOn: null, version: 1 },
    { id: 'p3', name: '任演示', staffNumber: 'S-1003', phone: null, email: null, leftOn: '2026-06-30', version: 2 },
  ],
  holdings: [
    { id: 'h1', post: 'o1', person: 'p1', term: term('2024-01-01'), version: 1 },
    { id: 'h2', post: 'o2', person: 'p2', term: term('2024-01-01'), version: 1 },
  ],
  deputies: [{ id: 'dep1', post: 'o2', absent: 'p2', deputy: 'p1', kinds: [], reason: '外出学习', term: term('2026-09-20', '2026-10-10'), version: 1 }],
  accounts: [
    { id: 'a1', person: 'p1', login: 'fz-provider', state: 'ACTIVE', createdAt: '2026-01-05T01:00:00Z', version: 1 },
    { id: 'a2', person: 'p2', login: 'fz-provider-head', state: 'PENDING', createdAt: '2026-01-05T01:00:00Z', version: 1 },
    { id: 'a3', person: 'p3', login: 'ren.yanshi', state: 'SUSPENDED', createdAt: '2025-02-11T03:30:00Z', version: 3 },
  ],
  systems: [
    { id: 's1', department: 'd1', name: '准入联审业务系统', vendor: '虚构软件有限公司', securityLevel: 3, assessmentNumber: 'PC-2026-018', assessmentBy: '虚构测评中心', assessmentUntil: '2027-05-31', addresses: ['10.0.8.0/24'], retiredOn: null, version: 1 },
    { id: 's2', department: 'd1', name: '信用公示系统', vendor: null, securityLevel: 2, assessmentNumber: null, assessmentBy: null, assessmentUntil: null, addresses: [], retiredOn: null, version: 1 },
  ],
  clients: [{ id: 'c1', system: 's1', clientId: 'gsc_7f3a9d20c4', name: '生产环境', secretUntil: '2027-01-01T00:00:00Z', state: 'ACTIVE', createdAt: '2026-02-02T02:00:00Z', version: 1 }],
  signIns: [
    { id: 'l1', account: 'a1', login: 'fz-provider', address: '10.0.8.31', result: 'SUCCEEDED', at: '2026-09-21T00:31:00Z' },
    { id: 'l2', account: null, login: null, address: '10.0.9.77', result: 'FAILED', at: '2026-09-21T00:29:12Z' },
    { id: 'l3', account: 'a2', login: 'fz-provider-head', address: '10.0.9.77', result: 'BLOCKED', at: '2026-09-21T00:28:02Z' },
  ],
  operations: [
    { id: 'x1', login: 'fz-provider', deputyFor: null, address: '10.0.8.31', method: 'POST', endpoint: '/api/catalog/entries', path: '/api/catalog/entries', status: 201, at: '2026-09-21T01:02:00Z' },
    { id: 'x2', login: 'fz-provider', deputyFor: null, address: '10.0.8.31', method: 'PUT', endpoint: '/api/catalog/entries/{id}', path: '/api/catalog/entries/0198', status: 422, at: '2026-09-21T01:00:00Z' },
  ],
  provisions: [
    { id: 'v1', region: null, level: 'LAW', title: '中华人民共和国个人信息保护法', number: null, article: '13', term: term('2021-11-01'), version: 1 },
    { id: 'v2', region: null, level: 'ADMINISTRATIVE_REGULATION', title: '政务数据共享条例', number: '国务院令第809号', article: '17', term: term('2025-08-01'), version: 1 },
  ],
}

const item = (name, column, type, more = {}) => ({
  id: column, name, column, type, length: type === 'C' ? 100 : null, scale: null, unit: null, description: null, required: false, key: false,
  kind: 'NONE', sensitivity: 'NONE', grade: 1, mask: 'NONE', basic: false, sharingType: 'UNCONDITIONAL', sharingConditions: null, sharingBasis: [],
  modes: ['INTERFACE', 'VERIFY'], openingType: 'UNCONDITIONAL', openingConditions: null, openingBasis: [], ...more,
})
const items = [
  item('统一社会信用代码', 'uscc', 'C', { length: 18, key: true, required: true, kind: 'CREDIT_CODE', basic: true, description: '18 位，含校验位' }),
  item('企业名称', 'ent_name', 'C', { length: 200, required: true, kind: 'ORGANIZATION_NAME', basic: true }),
  item('法定代表人', 'legal_rep', 'C', { kind: 'PERSON_NAME', sensitivity: 'PERSONAL', grade: 2, mask: 'PERSON_NAME', sharingType: 'CONDITIONAL', sharingConditions: '办理涉企事项时使用', sharingBasis: ['v2'], openingType: 'WITHHELD', openingBasis: ['v1'] }),
  item('法定代表人证件号码', 'legal_rep_id', 'C', { length: 18, kind: 'IDENTITY_NUMBER', sensitivity: 'PERSONAL', grade: 3, mask: 'IDENTITY_DOCUMENT', sharingType: 'CONDITIONAL', sharingConditions: '只用于比对', sharingBasis: ['v2'], modes: ['VERIFY'], openingType: 'WITHHELD', openingBasis: ['v1'] }),
  item('注册资本', 'capital', 'N', { length: 18, scale: 2, unit: '万元' }),
  item('成立日期', 'est_date', 'D', { kind: 'DATE' }),
]
const entry = (id, name, code, state, more = {}) => ({
  id, region: 'r1', department: 'd1', code, state, edition: 1, publishedOn: state === 'DRAFT' ? null : '2026-03-12', mountedCase: state === 'PUBLISHED' ? 'k1' : null, caseId: state === 'SUBMITTED' ? 'k2' : null, version: 3,
  content: {
    category: '307001', name, gist: '本市登记在册的市场主体的名称、代码、类型、法定代表人、注册资本和成立日期，用于核验主体身份和办理涉企事项。', formats: ['DATABASE'], formatNote: null,
    origin: 'BY_LAW', register: null, collectionScope: '本市登记机关登记的主体', collectionBasis: '市场主体登记管理条例', responsible: '登记注册处', contact: { name: '甄示例', phone: '0000-0000001' },
    sharingMethods: ['PLATFORM_DATABASE', 'PLATFORM_INTERFACE'], updateCycle: 'DAILY', remark: null, relatedCodes: [], items, ...more,
  },
})
export const catalog = {
  entries: [
    entry('e1', '商事主体登记信息', '307001/000001', 'PUBLISHED'),
    entry('e2', '食品经营许可信息', '307001/000002', 'DRAFT', { updateCycle: 'WEEKLY', items: items.slice(0, 3) }),
    entry('e3', '行政处罚决定信息', '307001/000003', 'SUBMITTED', { updateCycle: 'MONTHLY', items: items.slice(2, 4) }),
    entry('e4', '个体工商户名录', '307001/000004', 'CHANGING', { items: items.slice(0, 2) }),
  ],
}

export const ledger = {
  entries: [
    { index: 1207, id: 'r-1207', action: 'catalog.entry-published', at: '2026-09-21T02:05:00Z', record: { subject: { kind: 'entry', id: '019f2c11-aa00' }, facts: { code: '307001/000001', edition: 1 } }, personal: { person: '甄示例' }, erased: false },
    { index: 1206, id: 'r-1206', action: 'delivery.use-ended', at: '2026-09-21T02:01:00Z', record: { subject: { kind: 'use', id: '019f2c11-bb00' }, facts: { rows: 20, mode: 'interface' } }, personal: {}, erased: false },
    { index: 1205, id: 'r-1205', action: 'procedure.case-decided', at: '2026-09-20T09:12:00Z', record: { subject: { kind: 'case', id: '019f2c11-cc00' }, facts: { outcome: 'partly-agreed', article: 'example-2022#20' } }, personal: {}, erased: true },
  ],
}

const said = (zh, en = zh) => ({ zh, en })
const account = (article, gist, standing, by = [], built = true, why = null) => ({ article, gist: said(gist), standing, by, scenarios: [], built, why: why && said(why) })
export const law = {
  regulation: {
    head: { id: 'example-2022', title: said('示例市政务数据共享开放管理办法', 'Example city data rules'), number: '示例政令第1号', force: 'local-rule', status: 'complete', remark: null, promulgated: '2022-01-10', published: '2022-01-20', effectiveFrom: '2022-03-01', effectiveUntil: null, verifiedOn: '2026-08-01', layer: 'city', matters: ['sharing', 'opening'], articleCount: 40, sha256: '4f2a9c1be07d' + '0'.repeat(52) },
    bodies: [{ word: 'authority', label: said('示例大数据管理局', 'Data bureau'), article: '6' }], sharingTypes: [{ word: 'unconditional', label: said('无条件共享', 'Unconditional'), article: '17' }, { word: 'conditional', label: said('有条件共享', 'Conditional'), article: '17' }, { word: 'withheld', label: said('不予共享', 'Withheld'), article: '17' }],
    openingTypes: [], modes: [], recordFields: [{ word: 'purpose', label: said('具体用途', 'Purpose'), article: '22' }],
    procedures: [{ id: 'share-application', kind: 'share-application', title: said('有条件共享申请', 'Applying for data'), article: '20.2', graph: 'flowchart TD\n    start(["使用部门"])\n    answer["提供部门答复<br/>提供部门<br/>5 个工作日<br/>第 20.2 条"]\n    start --> answer\n    answer -->|同意| end_agreed\n    answer -->|不同意| end_refused\n    answer -->|退回补正| answer\n    end_agreed(["同意"])\n    end_refused(["不同意"])\n' }],
    articles: [account('1', '说明制定目的和依据。', 'outside', [], false, '对系统没有要求。'), account('17', '共享分三种类型，不予共享须有依据。', 'enforced', ['rule/sharing-types']), account('20', '无条件共享的直接取得；有条件共享的向提供部门申请，五个工作日内答复，不同意的写明依据。', 'enforced', ['procedure/share-application']), account('33', '日常联调，保证应急时能共享。', 'supported', [], false)],
  },
}

const load = (id, state, more) => ({ id, department: 'd1', entry: 'e1', state, fileName: '主体登记_2026-09.csv', fileDigest: '9b1c'.repeat(16), fileBytes: 18_345_112, submittedAt: '2026-09-20T01:00:00Z', startedAt: '2026-09-20T01:00:02Z', finishedAt: '2026-09-20T01:00:09Z', encoding: 'GB18030', bytesRead: 18_345_112, rowsRead: 100_000, rowsRejected: 812, rowsMarked: 1204, rowsLoaded: 99_188, holds: ['fewer-than-before'], contentDigest: null, rejectedDigest: 'ab', committedAt: null, commitReason: null, version: 4, ...more })
export const collection = {
  held: load('b1', 'HELD', {}),
  committed: load('b2', 'COMMITTED', { fileName: '主体登记_2026-08.csv', committedAt: '2026-08-20T02:00:00Z', holds: [] }),
  found: [{ item: 'uscc', reason: 'CREDIT_CODE', severity: 'REJECT', count: 812 }, { item: 'phone', reason: 'PHONE', severity: 'MARK', count: 1204 }],
  findings: [{ line: 118, position: 1, item: 'uscc', reason: 'CREDIT_CODE', severity: 'REJECT' }, { line: 4021, position: 7, item: 'phone', reason: 'PHONE', severity: 'MARK' }],
}
