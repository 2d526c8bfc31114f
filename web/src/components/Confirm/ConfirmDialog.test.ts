import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import ConfirmDialog from './ConfirmDialog.vue'

describe('ConfirmDialog', () => {
  it('repeats what will happen and only then acts', async () => {
    const dialog = mount(ConfirmDialog, { attachTo: document.body, props: { open: true, title: '撤销授权', action: '撤销', grave: true }, slots: { default: '<p>两秒内在各节点生效。</p>' } })
    await dialog.vm.$nextTick()
    expect(dialog.text()).toContain('两秒内')
    await dialog.get('form').trigger('submit')
    expect(dialog.emitted('confirm')).toHaveLength(1)
    dialog.unmount()
  })
})
