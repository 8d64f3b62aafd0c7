import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import zlib from 'node:zlib'
import { build } from 'esbuild'
import { bundling } from '../../cloudfunctions/bundling.cjs'
import { root } from '../paths'
import { seededPoints } from './shelters/points'

interface Measured {
  rows: number
  milliseconds: number
  processor: number
  megabytes: number
}

const ROWS = 132_000

/** How often each is run: the quickest counts, since a busy machine only adds. */
const ROUNDS = 5

/** A list of made-up places all over the city, as a csv of an office. */
function madeUp(): string {
  const rows = seededPoints(ROWS, 'bench').map(({ longitude, latitude }, at) => {
    const town = ['东关街道', '铺镇', '武乡镇'][at % 3] ?? ''
    return `SL-${at},示例场所${at}号,汉台区${town}示例路${at % 900}号,${latitude.toFixed(6)},${longitude.toFixed(6)},${at % 7 === 0 ? '' : 50 + (at % 2000)}`
  })
  return ['编号,名称,详细地址,纬度,经度,容纳人数', ...rows].join('\n')
}

/** What is to be read: seeded places of the city, or the file of `--points`, wherever on earth its points are. */
function listOf(folder: string, points: string | undefined): { file: string; way: object } {
  const file = path.join(folder, 'list.csv')
  if (points === undefined) {
    fs.writeFileSync(file, madeUp())
    return { file, way: { datum: 'GCJ02' } }
  }
  const bytes = fs.readFileSync(points)
  fs.writeFileSync(file, points.endsWith('.gz') ? zlib.gunzipSync(bytes) : bytes)
  return { file, way: { datum: 'WGS84', box: { west: -180, south: -90, east: 180, north: 90 } } }
}

/** The dry run of a large list against csv-parse (sync, no casting) on the same file, turn by turn, each in a process of its own. */
export async function benchImport(points?: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-import-'))
  const script = path.join(folder, 'once.cjs')
  await build({
    ...bundling,
    entryPoints: [path.join(root, 'tools/bench/importOnce.ts')],
    outfile: script,
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  const { file, way } = listOf(folder, points)
  const run = (...args: string[]) =>
    JSON.parse(execFileSync(process.execPath, [script, file, ...args]).toString()) as Measured
  const turns = Array.from({ length: ROUNDS }, () => ({ plain: run(), dry: run(JSON.stringify(way)) }))
  fs.rmSync(folder, { recursive: true })
  const least = (what: 'plain' | 'dry', of: keyof Measured): number => Math.min(...turns.map((turn) => turn[what][of]))
  const ratio = (of: 'milliseconds' | 'processor'): string => (least('dry', of) / least('plain', of)).toFixed(2)
  const most = Math.max(...turns.map(({ dry }) => dry.megabytes))
  console.log(`\nDry run of an import: ${turns[0]?.dry.rows ?? 0} rows ${points ?? 'of seed bench'}`)
  console.log(
    `  ${least('dry', 'milliseconds').toFixed(0)} ms, of the processor ${least('dry', 'processor').toFixed(0)} ms; csv-parse ${least('plain', 'milliseconds').toFixed(0)} ms and ${least('plain', 'processor').toFixed(0)} ms`,
  )
  console.log(`  ${ratio('milliseconds')} times csv-parse by the clock, ${ratio('processor')} of the processor  (≤ 3)`)
  console.log(`  ${most.toFixed(0)} MB at the most  (≤ 512)`)
}
