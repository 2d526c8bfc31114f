import type { Grant } from './api'

/** A value for a shell: in single quotes, with those of its own escaped. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

export const tokenCommand = (origin: string) =>
  `TOKEN=$(curl -s -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials \\\n  ${origin}/oauth2/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')`

/** The command that fetches under the grant, ready to be copied: what has to be filled in stands in capitals. */
export function fetchCommand(origin: string, grant: Grant): string {
  const errand = [
    `-H "Authorization: Bearer $TOKEN"`,
    `-H ${quoted(`X-Gongshu-Matter: ${grant.purpose.matterCode}`)}`,
    ...(grant.unattended ? [] : [`-H 'X-Gongshu-Operator: OPERATOR'`, `-H 'X-Gongshu-Matter-Number: NUMBER'`]),
  ]
  const address = `${origin}/data/grants/${grant.id}`
  const [what, ...more] = wayOf(address, grant)
  return `curl -s ${[...errand, ...more, what].join(' \\\n  ')}`
}

function wayOf(address: string, grant: Grant): string[] {
  if (grant.mode === 'verify') {
    const given = Object.fromEntries(grant.items.map((item) => [item.name, 'VALUE']))
    return [`${address}/verify`, `-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify({ claims: [given] }))}`]
  }
  if (grant.mode === 'exchange' || grant.mode === 'file') return [`${address}/export`, `-o ${grant.id}.csv`]
  return [`'${address}/rows?limit=10'`]
}
