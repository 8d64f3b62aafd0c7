import { makeRealm } from './realm'
import { wxStandIn, type Phone } from './wxStandIn'

const phone: Phone = {
  storage: new Map(),
  files: new Map(),
  cloud: () => undefined,
  online: false,
  route: () => '',
  scene: 1001,
  done: [],
  drawn: [],
  listeners: new Map(),
}

function run(script: string): () => unknown {
  const faults: string[] = []
  const fault = (what: string) => faults.push(what)
  const realm = makeRealm({ wx: wxStandIn(phone, fault) }, fault, () => script)
  return () => {
    realm.load('one.js')
    if (faults.length > 0) throw new Error(faults.join())
  }
}

test.each([
  ['a request', 'fetch("/")', 'fetch is not defined'],
  ['a coder of text', 'new TextEncoder()', 'TextEncoder is not defined'],
  ['a deep copy', 'structuredClone({})', 'structuredClone is not defined'],
  ['a random number of the browser', 'crypto.getRandomValues([])', 'crypto is not defined'],
  ['eval', 'eval("1")', 'eval is not defined'],
  ['a function made from text', 'new Function("return 1")', 'Code generation from strings disallowed'],
  ['the same by a detour', '(() => 1).constructor("return 1")', 'Code generation from strings disallowed'],
  ['the document', 'document.title', "Cannot read properties of undefined (reading 'title')"],
  ['a method newer than the phone', '[1].at(0)', '[1].at is not a function'],
  ['Node', 'process.exit()', 'process is not defined'],
  ['an ability that has no stand-in', 'wx.getWeRunData({})', 'wx.getWeRunData is used'],
  ['an error that is only written', 'console.error("no")', 'no'],
])('a script that uses %s fails here as on a phone', (_name, script, problem) => {
  expect(run(script)).toThrow(problem)
})

test.each([
  ['storage', 'if (wx.getStorageSync("nothing") !== "") throw new Error("something")'],
  ['a module', 'module.exports = typeof require'],
  ['the global object', 'globalThis.setTimeout(() => undefined)'],
])('a script that uses %s runs', (_name, script) => {
  expect(run(script)).not.toThrow()
})
