import fs from 'node:fs'
import path from 'node:path'
import { dist, root } from './paths'

/** What each product is made of. */
const sources = {
  functions: [
    'cloudfunctions',
    'core',
    'city',
    'settings.json',
    'settings.sample.json',
    'tsconfig.json',
    'package-lock.json',
  ],
  h5: [
    'src',
    'core',
    'city',
    'config',
    'tools',

    'settings.json',
    'settings.sample.json',
    'tsconfig.json',
    'package-lock.json',
  ],
} as const

export type Product = 'functions' | 'weapp' | 'h5' | 'web'

const stampOf = (product: Product): string => path.join(dist, '.built', product)

function newest(place: string): number {
  const full = path.join(root, place)
  if (!fs.existsSync(full)) return 0
  const { mtimeMs } = fs.statSync(full)
  if (!fs.statSync(full).isDirectory()) return mtimeMs
  // The folder's own time tells of a file that is gone.
  return Math.max(mtimeMs, ...fs.readdirSync(full).map((name) => newest(path.join(place, name))))
}

/** Whether a product is missing, or older than something it is made of, or was made for another city or address. */
export function isStale(product: Product): boolean {
  const stamp = stampOf(product)
  if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== recipe()) return true
  const made = fs.statSync(stamp).mtimeMs
  return Math.max(...sources[product === 'functions' ? 'functions' : 'h5'].map(newest)) > made
}

/** What beside the sources decides over what is built. */
const recipe = (): string => JSON.stringify({ city: process.env.CITY, packs: process.env.PACKS_URL })

/** Says that a product is being made from what is there at `startedAt`. */
export function stamp(product: Product, startedAt: Date): void {
  const file = stampOf(product)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, recipe())
  fs.utimesSync(file, startedAt, startedAt)
}

/** Says that a product is being made again: what is there no longer counts. */
export function unstamp(product: Product): void {
  fs.rmSync(stampOf(product), { force: true })
}
