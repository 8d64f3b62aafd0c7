import fs from 'node:fs'
import path from 'node:path'

const packages = path.resolve(import.meta.dirname, '../node_modules')

/**
 * Files of packages that a function reads at run time (fonts, WebAssembly) lie beside its bundle: `beside.json` in its folder
 * names each, and in which package it is.
 */
export function copyBeside(source, built) {
  const list = path.join(source, 'beside.json')
  if (!fs.existsSync(list)) return
  for (const [name, file] of Object.entries(JSON.parse(fs.readFileSync(list, 'utf8')))) {
    const target = path.join(built, name)
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.copyFileSync(path.join(packages, file), target)
  }
}
