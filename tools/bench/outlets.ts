import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../cloudfunctions/bundling.cjs'
import { dist, root } from '../paths'

interface Measured {
  times: [first: number, second: number]
  bytes: number
  megabytes: number
}

const cases = {
  'three LED screens': [
    { width: 128, height: 64 },
    { width: 384, height: 128 },
    { width: 1920, height: 1080 },
  ],
  'the most pixels': [
    { width: 3840, height: 2160 },
    { width: 3840, height: 2160 },
  ],
}

/** Time and memory of all files of one notice, in a process of its own, with the fonts beside it as they are deployed. */
export async function benchOutlets(): Promise<void> {
  const { memorySize, timeout } = JSON.parse(
    fs.readFileSync(path.join(root, 'cloudfunctions/outlet/config.json'), 'utf8'),
  ) as { memorySize: number; timeout: number }
  const folder = path.join(dist, 'bench/outlets')
  fs.cpSync(path.join(dist, 'cloudfunctions/outlet'), folder, { recursive: true })
  await build({
    ...bundling,
    entryPoints: [path.join(root, 'tools/bench/outletsOnce.ts')],
    outfile: path.join(folder, 'index.js'),
    tsconfig: path.join(root, 'tsconfig.json'),
  })
  console.log(`\nAll outlets of one notice (the function has ${memorySize} MB and ${timeout} s)`)
  for (const [name, screens] of Object.entries(cases)) {
    const output = execFileSync(process.execPath, [path.join(folder, 'index.js'), JSON.stringify(screens)])
    const { times, bytes, megabytes } = JSON.parse(output.toString()) as Measured
    console.log(
      `  ${name.padEnd(18)} ${times[0]} ms cold, ${times[1]} ms warm, at most ${megabytes} MB; zip ${Math.round(bytes / 1024)} KB`,
    )
  }
}
