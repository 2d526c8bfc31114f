import type { Tone } from '@/components/StateTag/StateTag.vue'
import type { EntryState, SharingType } from './api'

export const ENTRY_TONES: Record<EntryState, Tone> = { DRAFT: 'idle', SUBMITTED: 'active', PUBLISHED: 'good', CHANGING: 'warn', RETIRED: 'bad' }

/** 无条件 is plain, 有条件 is blue, 不予 is red; the word says it, the colour only helps. */
export const TYPE_CHIPS: Record<SharingType, string> = { UNCONDITIONAL: 'green', CONDITIONAL: 'blue', WITHHELD: 'red' }
