import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { allows, ownFolder, readRules, type Rules } from './rules'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rules: Rules = new Map([
  ['packs/', { read: 'everybody', write: 'functions' }],
  ['packs/drafts/', { read: 'nobody', write: 'functions' }],
  ['uploads/', { read: 'owner', write: 'owner' }],
  ['board/', { read: 'everybody', write: 'owner' }],
])
const wang = ownFolder('oWang')
const li = ownFolder('oLi')

describe('who may do what with a file', () => {
  it.each<[string, boolean, boolean]>([
    ['packs/a', true, false],
    ['packs/drafts/a', false, false],
    ['packs/draftsman', true, false],
    ['packs', false, false],
    ['elsewhere/a', false, false],
    [`uploads/${wang}/a.png`, true, true],
    [`uploads/${wang}/deep/a.png`, true, true],
    [`uploads/${li}/a.png`, false, false],
    [`uploads/${wang}`, false, false],
    [`uploads/${wang}x/a.png`, false, false],
    [`uploads/deep/${wang}/a.png`, false, false],
    ['uploads/oWang/a.png', false, false],
    ['uploads/a.png', false, false],
    [`board/${li}/a.png`, true, false],
    [`board/${wang}/a.png`, true, true],
  ])('%s: the person reads %s, writes %s', (path, reads, writes) => {
    expect([allows(rules, 'read', path, 'oWang'), allows(rules, 'write', path, 'oWang')]).toEqual([reads, writes])
  })

  it('nobody in particular owns nothing', () => {
    expect(allows(rules, 'read', `uploads/${wang}/a.png`)).toBe(false)
    expect(allows(rules, 'read', 'packs/a')).toBe(true)
  })
})

describe('the rules file', () => {
  it('says for each folder who reads and who writes, and leaves out what is for functions only', async () => {
    const path = join(folder, 'storage.json')
    writeFileSync(path, '{ "a/": { "read": "everybody", "write": "owner" }, "a/b/": {} }')
    expect(Object.fromEntries(await readRules(path))).toEqual({
      'a/': { read: 'everybody', write: 'owner' },
      'a/b/': { read: 'nobody', write: 'functions' },
    })
  })

  it.each([
    ['{ "packs": {} }', "'packs' is no folder"],
    ['{ "../": {} }', "'../' is no folder"],
    ['{ "packs/": { "read": "all" } }', "packs/: read is one of 'everybody', 'owner', 'functions', 'nobody'"],
    ['{ "packs/": { "write": true } }', 'packs/: write is one of'],
    ['{ "packs/": { "delete": "functions" } }', "has 'delete'"],
    ['{ "packs/": null }', 'packs/ needs an object'],
    ['[]', 'must hold an object'],
    ['null', 'must hold an object'],
    ['{', 'is not JSON'],
  ])('%s is refused', async (source, sentence) => {
    writeFileSync(join(folder, 'storage.json'), source)
    await expect(readRules(join(folder, 'storage.json'))).rejects.toThrow(sentence)
  })
})
