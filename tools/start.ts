import { buildProduct } from './buildProduct'
import { closeAtTheEnd, fill, startOnFreePort } from './localPreview'
import { samplePeople } from './sampleWorld'
import { isStale } from './staleness'

async function main(): Promise<void> {
  for (const [product, words] of [
    ['functions', 'cloud functions'],
    ['h5', 'browser preview (about a minute)'],
  ] as const) {
    if (!isStale(product)) continue
    console.log(`Building the ${words} …`)
    await buildProduct(product)
  }
  console.log('Starting the local cloud …')
  const cloud = await startOnFreePort(Number(process.env.PORT ?? 7130), { log: (line) => console.error(line) })
  closeAtTheEnd(() => cloud.close())
  await fill(cloud)
  console.log(`
  ${cloud.gateway}

  You are ${samplePeople[0].name}; in 我的, at the foot, you can be another: ${samplePeople.map(({ name }) => name).join(', ')}.
  What the cloud holds and does is at ${cloud.gateway}/_console.
  Data is kept in .local (npm run reset throws it away). Ctrl-C stops everything.
`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
