import { describe, expect, it } from 'vitest'
import type { Asked, CaseForm, Course } from './api'
import { askedFor, courseFor, groupOf } from './course'

const course = (id: string, when: Record<string, string[]>, apply: Asked[] = []): Course => ({ id, title: { zh: id, en: id }, regulation: 'x', article: '1', receiver: 'authority', when, apply, steps: [], countsFromCircumstance: false, setsPeriod: false })
const asked = (id: string, form: Asked['form'], only: Record<string, string[]> = {}): Asked => ({ id, label: { zh: id, en: id }, form, article: '1', only })
const form = (asks: Record<string, string[]>, ...procedures: Course[]): CaseForm => ({ kind: 'filing', about: [], asks, against: 'nothing', procedures })

describe('the procedure that will apply', () => {
  it('is the first whose conditions hold among the facts told', () => {
    const two = form({ filing: ['contacts', 'rules'] }, course('contacts', { filing: ['contacts'] }), course('rules', { filing: ['rules'] }))
    expect(courseFor(two, { filing: ['rules'] })?.id).toBe('rules')
    expect(courseFor(two, {})).toBeNull()
  })

  it('is not kept back by facts that only the platform knows', () => {
    expect(courseFor(form({}, course('withheld', { 'sharing-type': ['withheld'] })), {})?.id).toBe('withheld')
  })

  it('asks only for what its conditions call for, and never for a signature', () => {
    const one = course('a', {}, [asked('purpose', 'statement'), asked('consent', 'document', { sensitivity: ['personal'] }), asked('seal', 'signature')])
    expect(askedFor(one, {}).map((each) => each.id)).toEqual(['purpose'])
    expect(askedFor(one, { sensitivity: ['personal'] }).map((each) => each.id)).toEqual(['purpose', 'consent'])
    expect(askedFor(null, {})).toEqual([])
  })

  it('puts every kind into a group', () => {
    expect([groupOf('wider-use'), groupOf('review'), groupOf('topic-catalog'), groupOf('incident')]).toEqual(['sharing', 'opening', 'catalog', 'supervision'])
  })
})
