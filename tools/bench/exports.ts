import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../cloudfunctions/bundling.cjs'
import { dist, root } from '../paths'

const SHEETS = 10_000

/** Time and memory of the workbook of ten thousand sheets, in a process of its own. */
export async function benchExports(): Promise<void> {
  const outfile = path.join(dist, 'bench/exports/index.js')
  await build({
    ...bundling,
    entryPoints: [path.join(root, 'tools/bench/exportOnce.ts')],
    outfile,
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  const output = execFileSync(process.execPath, [outfile, String(SHEETS)]).toString()
  const { ms, bytes, megabytes } = JSON.parse(output) as { ms: number; bytes: number; megabytes: number }
  console.log(
    `\nA workbook of ${SHEETS} sheets of 20 questions: ${ms} ms (limit 3000), at most ${megabytes} MB (limit 200), ${Math.round(bytes / 1024)} KB`,
  )
}
