import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { gzipSync } from 'node:zlib'
import { filesOf, type FileThere } from './filesOf'

/** One line of a budget: what it is, how much it takes and may take (bytes); without a limit it only informs. */
export interface BudgetLine {
  part: string
  bytes: number
  limit?: number
}

export type BudgetTable = readonly BudgetLine[]

const KB = 1024

const read = (folder: string, name: string): string => fs.readFileSync(path.join(folder, name), 'utf8')
const sum = (files: readonly { bytes: number }[]): number => files.reduce((all, { bytes }) => all + bytes, 0)

/** What a part of the main package is called; the rest is `other files`. */
const partsOfMain: readonly [part: string, names: RegExp][] = [
  ...['taro.js', 'app.js', 'vendors.js', 'common.js', 'base.wxml'].map((name): [string, RegExp] => [
    name,
    new RegExp(`^${name}$`),
  ]),
  ['pages of the main package', /^pages\//],
  ['style of the main package', /[.]wxss$/],
  ['pictures', /[.](png|svg|jpg)$/],
  ['other files', /./],
]

/**
 * What a build of the mini program takes, by part; the parts of a package add up to it. The main package is all that is in
 * no subpackage. The packs that ship inside the app are those of the folder `shipped`, measured as they stand in the
 * build's JavaScript; they have a budget beside the main package's. Limits: 600 KB main, 400 KB packs, 1.5 MB all
 * together, 40 KB a tab icon. Throws when a shipped pack is not found in the build, since then nothing is measured.
 */
export function weappBudget(folder: string, shipped: string): BudgetTable {
  const app = JSON.parse(read(folder, 'app.json')) as {
    subPackages?: { root: string }[]
    tabBar?: { list: { iconPath?: string; selectedIconPath?: string }[] }
  }
  const roots = (app.subPackages ?? []).map(({ root }) => `${root}/`)
  const all = filesOf(folder)
  const packs = packsInside(folder, all, shipped)
  const files = all.map(({ name, bytes }) => ({ name, bytes: bytes - (packs.get(name) ?? 0) }))
  const main = files.filter(({ name }) => !roots.some((root) => name.startsWith(root)))
  const partOf = ({ name }: FileThere) => partsOfMain.find(([, names]) => names.test(name))?.[0]
  const icons = (app.tabBar?.list ?? []).flatMap(({ iconPath = '', selectedIconPath = '' }) => [
    iconPath,
    selectedIconPath,
  ])
  const sizes = all.filter(({ name }) => icons.includes(name)).sort((a, b) => b.bytes - a.bytes)
  return [
    { part: 'main package, without packs', bytes: sum(main), limit: 600 * KB },
    ...partsOfMain.map(([part]) => ({ part: `  ${part}`, bytes: sum(main.filter((file) => partOf(file) === part)) })),
    ...roots.map((root) => ({
      part: `subpackage ${root.slice(0, -1)}, without packs`,
      bytes: sum(files.filter(({ name }) => name.startsWith(root))),
    })),
    { part: 'packs shipped inside', bytes: sum(all) - sum(files), limit: 400 * KB },
    { part: 'all packages', bytes: sum(all), limit: 1.5 * KB * KB },
    ...sizes
      .map(({ name, bytes }) => ({ part: `tab icon ${name}`, bytes, limit: 40 * KB }))
      .filter(({ bytes, limit }, nth) => nth === 0 || bytes > limit),
  ]
}

/** How many bytes of which file are a shipped pack. webpack writes JSON that is imported as `JSON.parse('…')`. */
function packsInside(folder: string, files: readonly FileThere[], shipped: string): Map<string, number> {
  const bytes = new Map<string, number>()
  const packs = fs.existsSync(shipped) ? filesOf(shipped).filter(({ name }) => name.endsWith('.json')) : []
  const wanted = new Map(packs.map(({ name }) => [JSON.stringify(JSON.parse(read(shipped, name))), name]))
  const found = new Set<string>()
  for (const { name } of files.filter((file) => file.name.endsWith('.js')))
    for (const [call, literal = ''] of read(folder, name).matchAll(/JSON\.parse\(('(?:[^'\\]|\\.)*')\)/g)) {
      const pack = wanted.get(JSON.stringify(JSON.parse(vm.runInNewContext(literal) as string)))
      if (pack === undefined) continue
      found.add(pack)
      bytes.set(name, (bytes.get(name) ?? 0) + Buffer.byteLength(call))
    }
  const missing = packs.filter(({ name }) => !found.has(name)).map(({ name }) => name)
  if (missing.length > 0)
    throw new Error(`not found in the build, so that the packs inside it cannot be measured: ${missing.join(', ')}`)
  return bytes
}

/** What a browser loads of JavaScript before the first page stands, gzipped: the scripts of index.html and the chunks of the first page. Limit: 180 KB. */
export function h5Budget(folder: string): BudgetTable {
  const scripts = [...read(folder, 'index.html').matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src = '']) =>
    src.replace(/^\.?\//, ''),
  )
  const names = [...new Set([...scripts, ...firstPageChunks(folder, scripts)])]
  const lines = names.map((name) => ({
    part: `  ${name}`,
    bytes: gzipSync(fs.readFileSync(path.join(folder, name))).length,
  }))
  return [{ part: 'JavaScript of the first page, gzip', bytes: sum(lines), limit: 180 * KB }, ...lines]
}

/** The chunks that the router loads for the first of its routes, as webpack wrote them there: `e(925),e(639)`. Some hold style only. */
function firstPageChunks(folder: string, scripts: readonly string[]): string[] {
  const route = /"path":"[^"]+","load":function\([^)]*\)\{return\[(.*?)\.then/
  const loads = scripts.map((name) => route.exec(read(folder, name))?.[1]).find((found) => found !== undefined) ?? ''
  const ids = [...loads.matchAll(/\.e\((\d+)\)/g)].map(([, id = '']) => id)
  const names = filesOf(folder).map(({ name }) => name)
  const chunks = ids.flatMap((id) => names.filter((name) => name.startsWith(`js/${id}.`) && name.endsWith('.js')))
  if (chunks.length === 0)
    throw new Error('the route of the first page was not found in the build: its budget cannot be measured')
  return chunks
}

const inKB = (bytes: number): string => `${(bytes / KB).toFixed(1)} KB`

/** Prints a budget as a table: each part, what it takes, what it may take, and how much of that is used. */
export function printBudget(table: BudgetTable): void {
  for (const { part, bytes, limit } of table)
    console.log(
      `  ${part.padEnd(44)} ${inKB(bytes).padStart(10)}${limit === undefined ? '' : `  of ${inKB(limit)}  (${Math.round((bytes / limit) * 100)} %)`}`,
    )
}

/** Fails the build when a part takes more than it may, naming each. */
export function assertWithin(table: BudgetTable): void {
  const over = table.filter(({ bytes, limit }) => limit !== undefined && bytes > limit)
  if (over.length === 0) return
  throw new Error(
    `beyond the budget: ${over.map(({ part, bytes, limit = 0 }) => `${part} ${inKB(bytes)} of ${inKB(limit)}`).join('; ')}`,
  )
}
