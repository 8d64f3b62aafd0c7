import { Agent, request as ask } from 'node:http'
import { connect } from 'node:net'
import { readBody } from './body'
import { listenOnLoopback, type Loopback } from './loopback'

let loopback: Loopback

beforeAll(async () => {
  const patience = { headers: 200, request: 300 }
  loopback = await listenOnLoopback(
    (request, response) => {
      readBody(request, 100).then(
        (body) => response.end(body),
        () => response.destroy(),
      )
    },
    0,
    patience,
  )
})
afterAll(() => loopback.close())

/** Sends bytes and never more; yields what came until the other side closed. */
function dawdle(bytes: string): Promise<string> {
  return new Promise((closed) => {
    let answer = ''
    const socket = connect(loopback.port, '127.0.0.1', () => socket.write(bytes))
    socket.on('data', (part) => (answer += part.toString()))
    socket.on('close', () => closed(answer)).on('error', () => undefined)
  })
}

function post(agent: Agent): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    const asking = ask({ host: '127.0.0.1', port: loopback.port, method: 'POST', agent }, (response) => {
      response.resume().on('end', () => answered(response.statusCode))
    })
    asking.on('error', failed).end('x')
  })
}

describe('a listener', () => {
  it.each([
    ['nothing', ''],
    ['half a header', 'GET / HTTP/1.1\r\nHost: a'],
    ['half a body', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx'],
    ['a chunk and no more', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n'],
  ])('sends away who sends %s and dawdles', async (_, bytes) => {
    expect(await dawdle(bytes)).toMatch(/^$|^HTTP\/1.1 408 /)
  })

  it('keeps a connection that is not in use', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    expect(await post(agent)).toBe(200)
    await new Promise((resume) => setTimeout(resume, 700))
    expect(await post(agent)).toBe(200)
    agent.destroy()
  })
})
