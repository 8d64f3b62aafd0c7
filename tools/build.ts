import { settings } from '../config/settings'
import { buildProduct } from './buildProduct'
import { dist } from './paths'
import type { Product } from './staleness'
import { writeStick } from './stick'

const products: readonly Product[] = ['weapp', 'h5', 'web', 'functions']

async function main(): Promise<void> {
  const wished = process.argv.slice(2)
  const unknown = wished.filter((name) => name !== 'stick' && !products.some((product) => product === name))
  if (wished.length === 0 || unknown.length > 0) throw new Error(`usage: build ${products.join(' | ')} | stick`)
  if (wished.includes('web') && settings().packsUrl === '')
    throw new Error('the public web edition needs PACKS_URL, or packsUrl in settings.json: where it finds the packs')
  const isStick = wished.includes('stick')
  for (const product of products.filter((name) => wished.includes(name) || (isStick && name === 'web'))) {
    const startedAt = Date.now()
    console.log(`Building ${product} …`)
    await buildProduct(product)
    console.log(`${product}: done in ${Math.round((Date.now() - startedAt) / 1000)} s`)
  }
  if (isStick) {
    writeStick(`${dist}/web`, `${dist}/stick`)
    console.log('Copy the folder dist/stick to a memory stick; 打开课堂.html in it opens class mode.')
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error)
  process.exitCode = 1
})
