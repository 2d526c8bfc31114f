import { i18n, words } from '@/i18n'

export interface Article {
  regulation: string
  article: string
}

export interface FieldFault {
  field: string
  message: string
}

/** What `application/problem+json` carries on /api, /data and /open. */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  code?: string
  field?: string | null
  regulation?: string | null
  article?: string | null
  parameters?: Record<string, unknown>
  errors?: { field?: string; code?: string; detail?: string; parameters?: Record<string, unknown> }[]
}

/** A refusal of the server, in the reader's words, naming the field and the article. */
export class Problem extends Error {
  readonly faults: FieldFault[]

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly body: ProblemBody = {},
  ) {
    super(message)
    this.name = 'Problem'
    const many = (body.errors ?? []).map((one) => ({
      field: one.field ?? '',
      message: (one.code && words('problems', one.code, one.parameters)) || one.detail || message,
    }))
    this.faults = many.length > 0 ? many : body.field ? [{ field: body.field, message }] : []
  }

  get article(): Article | null {
    const { regulation, article } = this.body
    return regulation && article ? { regulation, article } : null
  }

  /** The words for a field (`items[2].name`), or undefined where it is right. */
  at(field: string): string | undefined {
    return this.faults.find((fault) => fault.field === field)?.message
  }

  static of(status: number, body: ProblemBody): Problem {
    const code = body.code ?? `http.${status}`
    const message =
      words('problems', code, body.parameters) ?? body.title ?? body.detail ?? byStatus(status)
    return new Problem(status, code, message, body)
  }

  static offline(): Problem {
    return new Problem(0, 'http.offline', i18n.global.t('console.error.offline'))
  }

  static from(cause: unknown): Problem {
    if (cause instanceof Problem) return cause
    return new Problem(0, 'http.unexpected', i18n.global.t('console.error.unexpected'))
  }
}

function byStatus(status: number): string {
  const known = [400, 401, 403, 404, 409, 412, 413, 429, 503]
  const name = known.includes(status) ? String(status) : status >= 500 ? '500' : '400'
  return i18n.global.t(`console.error.status.${name}`)
}
