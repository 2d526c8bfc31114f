import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { ref } from 'vue'
import type { Page } from '@/api/client'
import DataList from './DataList.vue'

const query = ref<Record<string, string>>({})
vi.mock('vue-router', () => ({
  useRoute: () => ({ get query() { return query.value }, hash: '' }),
  useRouter: () => ({ replace: async ({ query: next }: { query: Record<string, string> }) => void (query.value = next) }),
}))

interface Row { id: string; name: string }
const columns = [{ key: 'name', label: '名称', head: true, sortable: true, text: (row: Row) => row.name }]
const answer = (items: Row[]): Page<Row> => ({ items, next: null, total: items.length, totalExact: true })

function list(load: (query: Record<string, string>) => Promise<Page<Row>>) {
  query.value = {}
  return mount(DataList<Row>, {
    attachTo: document.body,
    props: { name: 'x', caption: '目录', columns, rowKey: (row: Row) => row.id, load, to: (row: Row) => `/x/${row.id}`, emptyTitle: '还没有条目', search: '搜索' },
  })
}

describe('DataList', () => {
  it('asks again with what the search box says, and keeps it in the address', async () => {
    const load = vi.fn(async () => answer([{ id: '1', name: '甲' }]))
    const wrapper = list(load)
    await flushPromises()
    await wrapper.get('input[type=search]').setValue('低保')
    await wrapper.get('input[type=search]').trigger('change')
    await flushPromises()
    expect(query.value).toEqual({ q: '低保' })
    expect(load).toHaveBeenLastCalledWith({ q: '低保' }, expect.anything())
    wrapper.unmount()
  })

  it('walks the rows with j and k', async () => {
    const wrapper = list(async () => answer([{ id: '1', name: '甲' }, { id: '2', name: '乙' }]))
    await flushPromises()
    for (const key of ['j', 'j', 'k']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }))
    await flushPromises()
    expect(wrapper.get('tr.current').text()).toContain('乙')
    wrapper.unmount()
  })

  it('sorts upwards, downwards, and not at all', async () => {
    const wrapper = list(async () => answer([{ id: '1', name: '甲' }]))
    await flushPromises()
    const seen: (string | undefined)[] = []
    for (let press = 0; press < 3; press += 1) {
      await wrapper.get('button.sort').trigger('click')
      await flushPromises()
      seen.push(query.value.sort)
    }
    expect(seen).toEqual(['name', '-name', undefined])
    wrapper.unmount()
  })

  it('says why it is empty', async () => {
    const wrapper = list(async () => answer([]))
    await flushPromises()
    expect(wrapper.text()).toContain('还没有条目')
    wrapper.unmount()
  })
})
