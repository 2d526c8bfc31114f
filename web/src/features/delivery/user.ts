import { words } from '@/i18n'
import { word } from '@/i18n/words'
import type { Grant } from './api'

/** Who may use what was granted: a department, somebody of society by name, or everybody. */
export function userOf(grant: Pick<Grant, 'departmentName' | 'applicant' | 'applicantName'>): string {
  if (grant.departmentName) return grant.departmentName
  return grant.applicant ? (grant.applicantName ?? '') : (words('console', 'grant.public') ?? '')
}

/** For which matter; what is open to everybody serves none in particular. */
export function matterOf(grant: Pick<Grant, 'department' | 'applicant' | 'purpose'>): string {
  if (grant.department) return grant.purpose.matter
  return grant.applicant ? `${word('fact-purpose', grant.purpose.matterCode)}：${grant.purpose.matter}` : (words('console', 'grant.openToAll') ?? '')
}
