import { get, type Page } from '@/api/client'

/** An entry as auditors read it: the public record, and the personal values behind its commitments. */
export interface Recorded {
  index: number
  id: string
  action: string
  at: string
  record: Record<string, unknown>
  personal: Record<string, string>
  erased: boolean
}

export interface Receipt {
  id: string
  state: 'PENDING' | 'INCLUDED'
  action: string
  at: string
  index: number | null
}

export const listEntries = (query: Record<string, string>, signal?: AbortSignal) => get<Page<Recorded>>('/api/ledger/entries', query, signal)
export const getReceipt = (id: string) => get<Receipt>(`/api/receipts/${id}`)
export const proofAddress = (id: string) => `/api/receipts/${id}.tlog-proof`

/** The state of the log as the checkpoint writes it: origin, size, root. */
export async function checkpoint(): Promise<{ origin: string; size: number; root: string } | null> {
  const response = await fetch('/ledger/checkpoint')
  if (!response.ok) return null
  const [origin = '', size = '0', root = ''] = (await response.text()).split('\n')
  return { origin, size: Number(size), root }
}
