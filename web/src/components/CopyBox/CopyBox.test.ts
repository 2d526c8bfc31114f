import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import CopyBox from './CopyBox.vue'

describe('CopyBox', () => {
  it('copies the text as it stands and says so', async () => {
    const write = vi.fn().mockResolvedValue(undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText: write } })
    const box = mount(CopyBox, { props: { text: 'curl -u "id:secret"', label: '取令牌' } })
    await box.get('button').trigger('click')
    await Promise.resolve()
    expect(write).toHaveBeenCalledWith('curl -u "id:secret"')
    expect(box.get('[role=status]').text()).toBe('已复制')
    vi.unstubAllGlobals()
  })
})
