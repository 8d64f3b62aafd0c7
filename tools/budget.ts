import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

/** One line of a budget: what it is, how much it takes and may take (bytes); without a limit it only informs. */
export interface BudgetLine {
  part: string
  bytes: number
  limit?: number
}

const KB = 1024

/** Every file below a folder, with its size. */
function filesOf(folder: string): { name: string; bytes: number }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => ({ name: name.split(path.sep).join('/'), stat: fs.statSync(path.join(folder, name)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ name, stat }) => ({ name, bytes: stat.size }))
}

const sum = (files: readonly { bytes: number }[]): number => files.reduce((all, { bytes }) => all + bytes, 0)

/**
 * What a build of the mini program takes, by part. The main package is all that is in no subpackage; the packs that ship
 * inside the app have a budget of their own beside it. Limits: 600 KB main, 400 KB packs, 1.5 MB all, 40 KB a tab icon.
 */
export function weappBudget(folder: string, shipped: string): BudgetLine[] {
  const app = JSON.parse(fs.readFileSync(path.join(folder, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[]
  }
  const roots = (app.subPackages ?? []).map(({ root }) => `${root}/`)
  const files = filesOf(folder)
  const isIn = (root: string) => (file: { name: string }) => file.name.startsWith(root)
  const main = files.filter(({ name }) => !roots.some((root) => name.startsWith(root)))
  const packs = fs.existsSync(shipped) ? sum(filesOf(shipped)) : 0
  const part = (name: string): BudgetLine => ({ part: name, bytes: sum(files.filter((file) => file.name === name)) })
  return [
    ...['taro.js', 'app.js', 'vendors.js', 'common.js', 'base.wxml'].map(part),
    { part: 'wxss of the main package', bytes: sum(main.filter(({ name }) => name.endsWith('.wxss'))) },
    { part: 'main package', bytes: sum(main), limit: 600 * KB },
    ...roots.map((root) => ({ part: `subpackage ${root}`, bytes: sum(files.filter(isIn(root))) })),
    { part: 'packs shipped inside', bytes: packs, limit: 400 * KB },
    { part: 'all packages', bytes: sum(files) - packs, limit: 1.5 * KB * KB },
    ...files
      .filter(({ name }) => /^assets\/tab-.*\.png$/.test(name))
      .sort((a, b) => b.bytes - a.bytes)
      .slice(0, 1)
      .map(({ name, bytes }) => ({ part: `largest tab icon (${name})`, bytes, limit: 40 * KB })),
  ]
}

/** What a browser loads of JavaScript before the first page stands, gzipped: the scripts of index.html and the chunks of the first page. Limit: 180 KB. */
export function h5Budget(folder: string): BudgetLine[] {
  const html = fs.readFileSync(path.join(folder, 'index.html'), 'utf8')
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) => src.replace(/^\.?\//, ''))
  const names = [...new Set([...scripts, ...firstPageChunks(folder, scripts)])]
  const lines = names.map((name) => ({ part: name, bytes: gzipSync(fs.readFileSync(path.join(folder, name))).length }))
  return [...lines, { part: 'JavaScript of the first page, gzip', bytes: sum(lines), limit: 180 * KB }]
}

/** The chunks that the router loads for the first page, as webpack wrote them into the route: `e(925),e(639)`. Some hold style only. */
function firstPageChunks(folder: string, scripts: readonly string[]): string[] {
  const route = /"path":"pages\/home\/index","load":function\([^)]*\)\{return\[(.*?)\.then/
  const texts = scripts.map((name) => fs.readFileSync(path.join(folder, name), 'utf8'))
  const loads = texts.map((text) => route.exec(text)?.[1]).find((found) => found !== undefined) ?? ''
  const ids = [...loads.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => id)
  const names = filesOf(folder).map(({ name }) => name)
  const chunks = ids.flatMap((id) => names.filter((name) => name.startsWith(`js/${id}.`) && name.endsWith('.js')))
  if (chunks.length === 0)
    throw new Error('the route of the first page was not found in the build: its budget cannot be measured')
  return chunks
}

const inKB = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** Prints a budget as a table. */
export function printBudget(lines: readonly BudgetLine[]): void {
  for (const { part, bytes, limit } of lines)
    console.log(
      `  ${part.padEnd(44)} ${inKB(bytes).padStart(10)}${limit === undefined ? '' : `  of ${inKB(limit)}  (${Math.round((bytes / limit) * 100)} %)`}`,
    )
}

/** Fails the build when a part takes more than it may, naming each. */
export function assertWithin(lines: readonly BudgetLine[]): void {
  const over = lines.filter(({ bytes, limit }) => limit !== undefined && bytes > limit)
  if (over.length === 0) return
  throw new Error(
    `beyond the budget: ${over.map(({ part, bytes, limit = 0 }) => `${part} ${inKB(bytes)} of ${inKB(limit)}`).join('; ')}`,
  )
}

/** Hosts that libraries name without calling them: XML namespaces, and the pages that explain an error. */
const namedByLibraries = [
  'www.w3.org',
  'reactjs.org',
  'react.dev',
  'github.com',
  'bit.ly',
  'docs.taro.zone',
  'taro-docs.jd.com',
  'query-string.invalid',
]

/** What a client build must not hold: addresses outside the listed hosts, reserved stems, notes of where a question was read. */
export function forbidden(
  folder: string,
  { hosts, stems, provenance }: { hosts: readonly string[]; stems: readonly string[]; provenance: readonly string[] },
): string[] {
  const allowed = new Set([...hosts, ...namedByLibraries])
  return filesOf(folder)
    .filter(({ name }) => !/\.(png|LICENSE\.txt)$/.test(name))
    .flatMap(({ name }) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8')
      const addresses = [...text.matchAll(/https?:\/\/([a-z0-9.-]+)/gi)].map(([, host = '']) => host.toLowerCase())
      return [
        ...[...new Set(addresses)].filter((host) => !allowed.has(host)).map((host) => `${name}: address at ${host}`),
        ...stems.filter((stem) => text.includes(stem)).map((stem) => `${name}: reserved question ${stem}`),
        ...provenance.filter((note) => text.includes(note)).map((note) => `${name}: provenance ${note}`),
      ]
    })
}
