import type { RouteRecordRaw } from 'vue-router'

/** The roles a post may carry, as the server names them. */
export type Role =
  | 'OFFICER'
  | 'STEWARD'
  | 'HEAD'
  | 'AUDITOR'
  | 'SECURITY_OFFICER'
  | 'ADMINISTRATOR'
  | 'APPLICANT'

export type Group = 'work' | 'data' | 'use' | 'proof' | 'house'

/** The order of the groups in the side navigation. */
export const GROUPS: readonly Group[] = ['work', 'data', 'use', 'proof', 'house']

declare module 'vue-router' {
  interface RouteMeta {
    /** The key of the page's name under `console.pages`. */
    page: string
    /** Who sees it; empty for everyone signed in. */
    roles?: readonly Role[]
    /** The group of the navigation it stands in; none for pages reached from others. */
    nav?: Group
    /** Needs nobody signed in. */
    open?: boolean
    /** The page it belongs to, for the mark in the navigation. */
    under?: string
  }
}

/** Every page of the console, who sees it and where it stands in the navigation: all of it in this file. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/features/session/SignInPage.vue'),
    meta: { page: 'signIn', open: true },
  },
  {
    path: '/',
    name: 'home',
    component: () => import('@/features/session/HomePage.vue'),
    meta: { page: 'home' },
  },
  {
    path: '/tasks',
    name: 'workbench',
    component: () => import('@/features/procedure/WorkbenchPage.vue'),
    meta: { page: 'workbench', nav: 'work', roles: ['OFFICER', 'STEWARD', 'HEAD', 'APPLICANT'] },
  },
  {
    path: '/ask',
    name: 'ask',
    component: () => import('@/features/society/AskPage.vue'),
    meta: { page: 'ask', nav: 'work', roles: ['APPLICANT'] },
  },
  {
    path: '/ask/:kind',
    name: 'ask-form',
    component: () => import('@/features/society/AskFormPage.vue'),
    meta: { page: 'askForm', under: 'ask', roles: ['APPLICANT'] },
  },
  {
    path: '/my-data',
    name: 'my-data',
    component: () => import('@/features/society/MyDataPage.vue'),
    meta: { page: 'myData', nav: 'use', roles: ['APPLICANT'] },
  },
  {
    path: '/cases',
    name: 'cases',
    component: () => import('@/features/procedure/CasesPage.vue'),
    meta: { page: 'cases', nav: 'work', roles: ['OFFICER', 'STEWARD', 'HEAD', 'AUDITOR', 'APPLICANT'] },
  },
  {
    path: '/start',
    name: 'start',
    component: () => import('@/features/start/StartPage.vue'),
    meta: { page: 'start', nav: 'work', roles: ['OFFICER', 'STEWARD', 'HEAD'] },
  },
  {
    path: '/start/:kind',
    name: 'start-form',
    component: () => import('@/features/start/StartFormPage.vue'),
    meta: { page: 'startForm', under: 'start', roles: ['OFFICER', 'STEWARD', 'HEAD'] },
  },
  {
    path: '/duties',
    name: 'duties',
    component: () => import('@/features/supervision/DutiesPage.vue'),
    meta: { page: 'duties', nav: 'work', roles: ['OFFICER', 'STEWARD', 'HEAD'] },
  },
  {
    path: '/records',
    name: 'records',
    component: () => import('@/features/supervision/RecordsPage.vue'),
    meta: { page: 'records', nav: 'proof', roles: ['OFFICER', 'STEWARD', 'HEAD', 'AUDITOR'] },
  },
  {
    path: '/cases/:id',
    name: 'case',
    component: () => import('@/features/procedure/CaseDetailPage.vue'),
    meta: { page: 'case', under: 'cases', roles: ['OFFICER', 'STEWARD', 'HEAD', 'AUDITOR', 'APPLICANT'] },
  },
  {
    path: '/corrections',
    name: 'corrections',
    component: () => import('@/features/quality/CorrectionsPage.vue'),
    meta: { page: 'corrections', nav: 'work', roles: ['STEWARD', 'HEAD', 'OFFICER'] },
  },
  {
    path: '/corrections/new',
    name: 'correction-new',
    component: () => import('@/features/quality/RaisePage.vue'),
    meta: { page: 'correctionNew', under: 'corrections', roles: ['STEWARD', 'HEAD'] },
  },
  {
    path: '/applicant',
    name: 'applicant',
    component: () => import('@/features/organization/ApplicantPage.vue'),
    meta: { page: 'applicant', nav: 'work', roles: ['APPLICANT'] },
  },
  {
    path: '/catalog',
    name: 'catalog',
    component: () => import('@/features/catalog/CatalogPage.vue'),
    meta: { page: 'catalog', nav: 'data', roles: ['STEWARD', 'HEAD', 'OFFICER'] },
  },
  {
    path: '/catalog/new',
    name: 'entry-new',
    component: () => import('@/features/catalog/EntryEditorPage.vue'),
    meta: { page: 'entryNew', under: 'catalog', roles: ['STEWARD'] },
  },
  {
    path: '/catalog/:id',
    name: 'entry',
    component: () => import('@/features/catalog/EntryPage.vue'),
    meta: { page: 'entry', under: 'catalog', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/catalog/:id/edit',
    name: 'entry-edit',
    component: () => import('@/features/catalog/EntryEditorPage.vue'),
    meta: { page: 'entryEdit', under: 'catalog', roles: ['STEWARD'] },
  },
  {
    path: '/catalog/:id/change',
    name: 'entry-change',
    component: () => import('@/features/catalog/EntryEditorPage.vue'),
    meta: { page: 'entryChange', under: 'catalog', roles: ['STEWARD'] },
  },
  {
    path: '/catalog/:id/rules',
    name: 'rules',
    component: () => import('@/features/collection/RulesPage.vue'),
    meta: { page: 'rules', under: 'catalog', roles: ['STEWARD', 'HEAD'] },
  },
  {
    path: '/loads/:id',
    name: 'load',
    component: () => import('@/features/collection/LoadPage.vue'),
    meta: { page: 'load', under: 'catalog', roles: ['STEWARD', 'HEAD'] },
  },
  {
    path: '/market',
    name: 'market',
    component: () => import('@/features/sharing/MarketPage.vue'),
    meta: { page: 'market', nav: 'use', roles: ['STEWARD', 'HEAD', 'OFFICER'] },
  },
  {
    path: '/market/apply',
    name: 'apply',
    component: () => import('@/features/sharing/ApplyPage.vue'),
    meta: { page: 'apply', under: 'market', roles: ['STEWARD', 'HEAD'] },
  },
  {
    path: '/market/:id',
    name: 'market-entry',
    component: () => import('@/features/sharing/MarketEntryPage.vue'),
    meta: { page: 'marketEntry', under: 'market', roles: ['STEWARD', 'HEAD', 'OFFICER'] },
  },
  {
    path: '/opened',
    name: 'opened',
    component: () => import('@/features/opening/OpenedPage.vue'),
    meta: { page: 'opened', nav: 'data', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/opened/:id',
    name: 'opened-one',
    component: () => import('@/features/opening/OpenedDetailPage.vue'),
    meta: { page: 'openedOne', under: 'opened', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/grants',
    name: 'grants',
    component: () => import('@/features/delivery/GrantsPage.vue'),
    meta: { page: 'grants', nav: 'use', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/grants/:id',
    name: 'grant',
    component: () => import('@/features/delivery/GrantPage.vue'),
    meta: { page: 'grant', under: 'grants', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/uses',
    name: 'uses',
    component: () => import('@/features/delivery/UsesPage.vue'),
    meta: { page: 'uses', nav: 'use', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/uses/:id',
    name: 'use',
    component: () => import('@/features/delivery/UsePage.vue'),
    meta: { page: 'use', under: 'uses', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/systems',
    name: 'systems',
    component: () => import('@/features/organization/SystemsPage.vue'),
    meta: { page: 'systems', nav: 'use', roles: ['STEWARD', 'HEAD', 'OFFICER', 'SECURITY_OFFICER', 'AUDITOR'] },
  },
  {
    path: '/systems/:id',
    name: 'system',
    component: () => import('@/features/organization/SystemPage.vue'),
    meta: { page: 'system', under: 'systems', roles: ['STEWARD', 'HEAD', 'OFFICER', 'SECURITY_OFFICER', 'AUDITOR'] },
  },
  {
    path: '/regulations',
    name: 'regulations',
    component: () => import('@/features/regulation/RegulationsPage.vue'),
    meta: { page: 'regulations', nav: 'proof' },
  },
  {
    path: '/regulations/:id',
    name: 'regulation',
    component: () => import('@/features/regulation/RegulationPage.vue'),
    meta: { page: 'regulation', under: 'regulations' },
  },
  {
    path: '/provisions',
    name: 'provisions',
    component: () => import('@/features/organization/ProvisionsPage.vue'),
    meta: { page: 'provisions', nav: 'proof', roles: ['STEWARD', 'HEAD', 'OFFICER', 'AUDITOR'] },
  },
  {
    path: '/ledger',
    name: 'ledger',
    component: () => import('@/features/ledger/LedgerPage.vue'),
    meta: { page: 'ledger', nav: 'proof', roles: ['AUDITOR'] },
  },
  {
    path: '/receipts/:id',
    name: 'receipt',
    component: () => import('@/features/ledger/ReceiptPage.vue'),
    meta: { page: 'receipt', under: 'ledger' },
  },
  {
    path: '/sign-ins',
    name: 'sign-ins',
    component: () => import('@/features/organization/LogPage.vue'),
    props: { of: 'sign-ins' },
    meta: { page: 'signIns', nav: 'proof', roles: ['AUDITOR', 'SECURITY_OFFICER'] },
  },
  {
    path: '/operations',
    name: 'operations',
    component: () => import('@/features/organization/LogPage.vue'),
    props: { of: 'operations' },
    meta: { page: 'operations', nav: 'proof', roles: ['AUDITOR', 'SECURITY_OFFICER'] },
  },
  {
    path: '/departments',
    name: 'departments',
    component: () => import('@/features/organization/DepartmentsPage.vue'),
    meta: { page: 'departments', nav: 'house', roles: ['ADMINISTRATOR', 'SECURITY_OFFICER', 'OFFICER', 'HEAD'] },
  },
  {
    path: '/departments/:id',
    name: 'department',
    component: () => import('@/features/organization/DepartmentPage.vue'),
    meta: { page: 'department', under: 'departments', roles: ['ADMINISTRATOR', 'SECURITY_OFFICER', 'OFFICER', 'HEAD'] },
  },
  {
    path: '/people',
    name: 'people',
    component: () => import('@/features/organization/PeoplePage.vue'),
    meta: { page: 'people', nav: 'house', roles: ['ADMINISTRATOR'] },
  },
  {
    path: '/accounts',
    name: 'accounts',
    component: () => import('@/features/organization/AccountsPage.vue'),
    meta: { page: 'accounts', nav: 'house', roles: ['ADMINISTRATOR', 'SECURITY_OFFICER'] },
  },
  {
    path: '/applicants',
    name: 'applicants',
    component: () => import('@/features/organization/ApplicantsPage.vue'),
    meta: { page: 'applicants', nav: 'house', roles: ['OFFICER'] },
  },
  {
    path: '/targets',
    name: 'targets',
    component: () => import('@/features/procedure/TargetsPage.vue'),
    meta: { page: 'targets', nav: 'house', roles: ['OFFICER', 'HEAD'] },
  },
  {
    path: '/jobs',
    name: 'jobs',
    component: () => import('@/features/organization/JobsPage.vue'),
    meta: { page: 'jobs', nav: 'house', roles: ['ADMINISTRATOR'] },
  },
  {
    path: '/register',
    name: 'register',
    component: () => import('@/features/session/RegisterPage.vue'),
    meta: { page: 'register', open: true },
  },
  {
    path: '/setup',
    name: 'setup',
    component: () => import('@/features/session/SetupPage.vue'),
    meta: { page: 'setup', open: true },
  },
  {
    path: '/password',
    name: 'password',
    component: () => import('@/features/session/PasswordPage.vue'),
    meta: { page: 'password' },
  },
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('@/features/errors/ForbiddenPage.vue'),
    meta: { page: 'forbidden' },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('@/features/errors/NotFoundPage.vue'),
    meta: { page: 'notFound' },
  },
]
