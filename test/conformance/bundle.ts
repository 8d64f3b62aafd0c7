import { build } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import { bundling } from '../../cloudfunctions/bundling.cjs'

const functions = path.join(__dirname, 'functions')

/** Bundles one entry point as `cloudfunctions/build.mjs` bundles the functions. */
async function bundle(entryPoint: string, outfile: string): Promise<void> {
  await build({ ...bundling, entryPoints: [entryPoint], outfile })
}

/** Bundles the SDK and answers its path. It lies in a `node_modules`, whose files Jest takes as they are. */
export async function bundleSdk(folder: string): Promise<string> {
  const outfile = path.join(folder, 'node_modules/sdk/index.js')
  await bundle(require.resolve('wx-server-sdk'), outfile)
  return outfile
}

/** Bundles the suite's functions into a folder and answers it. */
export async function bundleFunctions(folder: string): Promise<string> {
  const out = path.join(folder, 'functions')
  for (const name of fs.readdirSync(functions)) {
    await bundle(path.join(functions, name, 'index.js'), path.join(out, name, 'index.js'))
    const settings = path.join(functions, name, 'config.json')
    if (fs.existsSync(settings)) fs.copyFileSync(settings, path.join(out, name, 'config.json'))
  }
  return out
}

/** The suite's functions as they stand: they find the SDK where npm installed it. */
export const installedFunctions = functions
