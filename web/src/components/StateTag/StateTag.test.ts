import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import StateTag, { type Tone } from './StateTag.vue'

describe('StateTag', () => {
  it('says the state in words', () => {
    expect(mount(StateTag, { props: { tone: 'good', label: '已批准' } }).text()).toBe('已批准')
  })

  it('gives each tone a shape of its own', () => {
    const tones: Tone[] = ['idle', 'active', 'good', 'warn', 'bad']
    const shapes = tones.map((tone) => mount(StateTag, { props: { tone, label: '' } }).find('svg').html())
    expect(new Set(shapes).size).toBe(tones.length)
  })
})
