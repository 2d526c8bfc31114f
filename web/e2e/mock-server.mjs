// Serves a build of the console with answers from e2e/mock, for looking at pages before their server is there.
// node e2e/mock-server.mjs [PORT]   Lives in tests only; the console itself knows nothing of it.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { answer } from './mock/answers.mjs'

const port = Number(process.argv[2] ?? 4173)
const dist = new URL('../dist', import.meta.url).pathname
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.json': 'application/json' }

createServer(async (request, response) => {
  const url = new URL(request.url, `http://127.0.0.1:${port}`)
  if (url.pathname.startsWith('/console')) return file(url.pathname.slice('/console'.length), response)
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  const { status = 200, body, headers = {} } = answer(request.method, url, Buffer.concat(chunks).toString(), request.headers)
  response.writeHead(status, { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json', ...headers })
  response.end(body === undefined ? '' : JSON.stringify(body))
}).listen(port, '127.0.0.1', () => console.log(`http://127.0.0.1:${port}/console/`))

function file(path, response) {
  let found = join(dist, path)
  if (!existsSync(found) || statSync(found).isDirectory()) found = join(dist, 'index.html')
  response.writeHead(200, { 'Content-Type': types[extname(found)] ?? 'application/octet-stream' })
  createReadStream(found).pipe(response)
}
