import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { ref, shallowRef } from 'vue'
import { Problem } from '@/api/problem'
import { i18n } from '@/i18n'
import ErrorPage from '@/features/errors/ErrorPage.vue'
import LoadedView from './LoadedView.vue'

function shown(problem: Problem) {
  const of = { value: shallowRef(null), problem: ref(problem), loading: ref(false), reload: () => Promise.resolve() }
  return mount(LoadedView, { props: { of }, global: { plugins: [i18n], stubs: { RouterLink: true } } }).findComponent(ErrorPage)
}

describe('what cannot be shown', () => {
  it('is a page of its own where it is absent, or the address names none', () => {
    expect(shown(Problem.of(404, {})).props('sign')).toBe('无')
    expect(shown(Problem.of(400, { code: 'platform.invalid-value', field: 'id', parameters: { name: 'id' } })).props('sign')).toBe('无')
  })

  it('is a page of its own where it is not allowed', () => {
    expect(shown(Problem.of(403, {})).props('sign')).toBe('止')
  })

  it('is otherwise told in place', () => {
    expect(shown(Problem.of(500, {})).exists()).toBe(false)
  })
})
