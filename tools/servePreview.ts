import { closeAtTheEnd, fill, startLocalPreview } from './localPreview'

/** Serves what is built, on a given data folder and port: what tests run and kill. */
async function main(): Promise<void> {
  const [folder = '', port = '0'] = process.argv.slice(2)
  const cloud = await startLocalPreview(folder, Number(port))
  closeAtTheEnd(() => cloud.close())
  await fill(cloud)
  console.log(cloud.gateway)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
