'use strict'
/**
 * One instance of a function: loads it, then answers one request at a time over IPC.
 * What it says: { state: 'ready' }, { state: 'begun' }, { state: 'answered', result } and { state: 'failed', reason }.
 */
const { realpathSync } = require('node:fs')
const { follow } = require('../clock/shiftedDate.cjs')

const folder = realpathSync(process.argv[2])
const say = process.send.bind(process)
const streams = [process.stdout, process.stderr]
const writes = streams.map((stream) => stream.write.bind(stream))
let busy = false

/** What production tells of an error: where it was thrown too, in a function's folder as production names it. */
function reasonOf(error) {
  if (!(error instanceof Error)) return String(error)
  const places = String(error.stack)
    .split('\n')
    .filter((line) => /^ {4}at /.test(line) && line.includes(folder))
  return [`${error.name}: ${error.message}`, ...places].join('\n').replaceAll(folder, '/var/user')
}

/** An error nobody caught ends the instance, as in production, after the caller was told. */
function end(error) {
  console.error(error)
  say({ state: 'failed', reason: reasonOf(error), ended: true }, () => process.exit(1))
}

async function answer({ requestId, event, context, environment, clock }) {
  busy = true
  for (const write of writes) write(`\0${requestId}\n`)
  follow(clock)
  say({ state: 'begun' })
  Object.assign(process.env, environment)
  try {
    const result = await main(JSON.parse(event), context)
    const text = JSON.stringify(result) ?? 'null'
    // A rejection that nobody handles shows itself before the answer leaves.
    await new Promise((resume) => setImmediate(resume))
    say({ state: 'answered', result: text })
  } catch (error) {
    console.error(error)
    say({ state: 'failed', reason: reasonOf(error) })
  }
  for (const name of Object.keys(environment)) delete process.env[name]
  busy = false
}

process.on('uncaughtException', end)
process.on('unhandledRejection', end)
process.on('disconnect', () => process.exit(0))
process.on('message', (request) => {
  if (busy) throw new Error('An instance answers one request at a time.')
  void answer(request)
})

const { main } = require(folder)
if (typeof main !== 'function') throw new Error(`${folder} exports no function 'main'.`)
say({ state: 'ready' })
