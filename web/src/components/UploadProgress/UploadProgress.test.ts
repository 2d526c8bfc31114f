import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import UploadProgress from './UploadProgress.vue'

describe('UploadProgress', () => {
  it('tells bytes, rows and the time left at the speed so far', () => {
    const text = mount(UploadProgress, {
      props: { label: '上传', doneBytes: 1024 * 1024, allBytes: 4 * 1024 * 1024, rows: 12000, seconds: 60 },
    }).text()
    expect(text).toContain('1.0 MB / 4.0 MB')
    expect(text).toContain('12,000 行')
    expect(text).toContain('约 3 分钟')
  })

  it('does not pretend to know the share of a stream without length', () => {
    const bar = mount(UploadProgress, { props: { label: '处理', doneBytes: 10, allBytes: null } }).get('[role=progressbar]')
    expect(bar.attributes('aria-valuenow')).toBeUndefined()
  })
})
