import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { Problem } from '@/api/problem'
import Field from './Field.vue'

const slot = '<template #default="{ attributes }"><input v-bind="attributes" /></template>'

describe('Field', () => {
  it('ties the label to the control', () => {
    const field = mount(Field, { props: { label: '名称' }, slots: { default: slot } })
    expect(field.get('label').attributes('for')).toBe(field.get('input').attributes('id'))
  })

  it('lights the field that the server refused, in its words', () => {
    const problem = Problem.of(422, { code: 'x', detail: '名称已存在', field: 'items[2].name' })
    const field = mount(Field, { props: { label: '名称', name: 'items[2].name', problem }, slots: { default: slot } })
    expect(field.get('.fault').text()).toBe('名称已存在')
    expect(field.get('input').attributes('aria-invalid')).toBe('true')
    expect(field.get('input').attributes('aria-describedby')).toContain(field.get('.fault').attributes('id'))
  })

  it('leaves the other fields alone', () => {
    const problem = Problem.of(422, { code: 'x', detail: '名称已存在', field: 'code' })
    const field = mount(Field, { props: { label: '名称', name: 'name', problem }, slots: { default: slot } })
    expect(field.find('.fault').exists()).toBe(false)
  })
})
