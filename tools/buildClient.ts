import fs from 'node:fs'
import path from 'node:path'
import { practicePack } from '@core/domain/publication/packs'
import { settings } from '../config/settings'
import { readBank } from './bank'
import { dist } from './paths'
import { run } from './run'

/** What is built of the client: the mini program, the preview of the local cloud, the public web edition. */
export type ClientTarget = 'weapp' | 'h5' | 'web'

/** Writes the practice pack that ships inside the app. */
export function writeShippedPack(): void {
  const { city } = settings()
  const folder = path.join(dist, 'shipped', city)
  fs.mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'practice.json')
  const text = JSON.stringify(practicePack(readBank(city)))
  if (!fs.existsSync(file) || fs.readFileSync(file, 'utf8') !== text) fs.writeFileSync(file, text)
}

/** Builds one target into dist/<target>. Taro can end well with nothing built, so what must be there is looked for. */
export async function buildClient(target: ClientTarget): Promise<void> {
  const folder = path.join(dist, target)
  fs.rmSync(folder, { recursive: true, force: true })
  const type = target === 'weapp' ? 'weapp' : 'h5'
  const output = await run('npx', ['taro', 'build', '--type', type, '--no-check'], {
    TARGET: target,
    NODE_ENV: 'production',
  })
  const expected = target === 'weapp' ? ['app.json', 'app.js', 'pages/home/index.js'] : ['index.html', 'js']
  const missing = expected.filter((name) => !fs.existsSync(path.join(folder, name)))
  if (missing.length > 0) throw new Error(`the build of ${target} lacks ${missing.join(', ')}\n${output.slice(-6000)}`)
}
