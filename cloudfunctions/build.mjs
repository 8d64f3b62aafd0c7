// Bundles each function with all it needs into dist/cloudfunctions/<name>, never beside its sources.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'
import { copyBeside } from './beside.mjs'
import { bundling } from './bundling.cjs'

const here = import.meta.dirname
const out = path.resolve(here, '../dist/cloudfunctions')

/** Every folder with an index.ts is a function; `_kit` is not deployed by itself. */
export const functionNames = fs
  .readdirSync(here)
  .filter((name) => fs.existsSync(path.join(here, name, 'index.ts')))
  .sort()

/** The settings in force, as config/settings.ts reads them: the sample's, over them those of settings.json, over them CITY. */
function settings() {
  const read = (name) => {
    const file = path.resolve(here, '..', name)
    return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  }
  const found = { ...read('settings.sample.json'), ...read('settings.json') }
  const { templates = {}, templateFields = {} } = found
  return { city: process.env.CITY ?? found.city, templates: { ids: templates, fields: templateFields } }
}

export async function buildFunctions() {
  const { city, templates } = settings()
  fs.rmSync(out, { recursive: true, force: true })
  for (const name of functionNames) {
    await build({
      entryPoints: [path.join(here, name, 'index.ts')],
      outfile: path.join(out, name, 'index.js'),
      tsconfig: path.resolve(here, '../tsconfig.json'),
      define: { TEMPLATES: JSON.stringify(templates) },
      ...bundling,
      alias: { ...bundling.alias, '@city': path.resolve(here, '../city', city, 'index.ts') },
    })
    fs.copyFileSync(path.join(here, name, 'config.json'), path.join(out, name, 'config.json'))
    copyBeside(path.join(here, name), path.join(out, name))
    // Everything is in the bundle: the cloud has nothing to install.
    const manifest = { name, version: '1.0.0', main: 'index.js' }
    fs.writeFileSync(path.join(out, name, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  }
}

if (process.argv[1] === import.meta.filename) await buildFunctions()
