import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../cloudfunctions/bundling.cjs'
import { dist, root } from '../paths'
import { quantile } from './quantile'

const ROUNDS = 11

/** Milliseconds that a fresh process takes to require a file. */
function requireTime(file: string): number {
  const program = `const t=performance.now();require(${JSON.stringify(file)});process.stdout.write(String(performance.now()-t));process.exit(0)`
  const env = { ...process.env, TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: 'bench', TENCENTCLOUD_REGION: 'ap-shanghai' }
  return Number(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8', env }))
}

/**
 * Cold start: each function as it is deployed, against the same function with wx-server-sdk as npm installs it. Fresh
 * processes, one kind after the other in turn, so that both meet the same machine. The limit of the ratio is 0.65.
 */
export async function benchColdStart(): Promise<void> {
  console.log('\nCold require, bundle ÷ npm-installed SDK (limit 0.65), median of 11 fresh processes each, interleaved')
  for (const name of fs.readdirSync(path.join(dist, 'cloudfunctions'))) {
    const bundled = path.join(dist, 'cloudfunctions', name, 'index.js')
    const installed = path.join(dist, 'bench', `${name}.js`)
    await build({
      entryPoints: [path.join(root, 'cloudfunctions', name, 'index.ts')],
      outfile: installed,
      tsconfig: path.join(root, 'tsconfig.json'),
      bundle: true,
      minify: true,
      platform: 'node',
      target: 'node18',
      external: ['wx-server-sdk'],
      alias: bundling.alias ?? {},
    })
    const times = { bundled: [] as number[], installed: [] as number[] }
    requireTime(bundled)
    requireTime(installed)
    for (let round = 0; round < ROUNDS; round++) {
      times.bundled.push(requireTime(bundled))
      times.installed.push(requireTime(installed))
    }
    const [ours, theirs] = [quantile(times.bundled, 0.5), quantile(times.installed, 0.5)]
    console.log(`  ${name.padEnd(12)} ${ours.toFixed(0)} ms ÷ ${theirs.toFixed(0)} ms = ${(ours / theirs).toFixed(2)}`)
  }
}
