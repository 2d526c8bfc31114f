import { describe, expect, it } from 'vitest'
import { matterOf, userOf } from './user'

const purpose = { matterCode: 'research', matter: '研究城市变迁', duty: '', provision: null }

describe('who may use what was granted', () => {
  it('is a department, somebody of society by name, or everybody', () => {
    expect(userOf({ departmentName: '民政局', applicant: null, applicantName: null })).toBe('民政局')
    expect(userOf({ departmentName: null, applicant: 'a', applicantName: '演示大学' })).toBe('演示大学')
    expect(userOf({ departmentName: null, applicant: null, applicantName: null })).toBe('社会公众')
  })

  it('uses it for a matter of its own, and everybody for none in particular', () => {
    expect(matterOf({ department: 'd', applicant: null, purpose: { ...purpose, matter: '失业登记' } })).toBe('失业登记')
    expect(matterOf({ department: null, applicant: 'a', purpose })).toContain('研究城市变迁')
    expect(matterOf({ department: null, applicant: null, purpose: { ...purpose, matterCode: 'open', matter: 'open' } })).toBe('向社会开放')
  })
})
