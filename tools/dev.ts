import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { writeShippedPack } from './buildClient'
import { buildProduct } from './buildProduct'
import { closeAtTheEnd, fill, startOnFreePort } from './localPreview'
import { root } from './paths'

/** Calls back once things have been quiet for a moment after a change below these folders. */
function onChange(folders: readonly string[], changed: () => Promise<void>): void {
  let timer: NodeJS.Timeout | undefined
  for (const folder of folders)
    fs.watch(path.join(root, folder), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        changed().catch((error: unknown) => console.error(error instanceof Error ? error.message : error))
      }, 300)
    })
}

/** The local cloud with functions that are rebuilt when they change, and Taro's own server for the pages. */
async function main(): Promise<void> {
  await buildProduct('functions')
  writeShippedPack()
  const cloud = await startOnFreePort(Number(process.env.PORT ?? 7130), { log: console.log, console: 'edit' })
  await fill(cloud)
  onChange(['cloudfunctions', 'core', 'city'], async () => {
    await buildProduct('functions')
    await cloud.reload()
    console.log('Functions rebuilt.')
  })
  const taro = spawn('npx', ['taro', 'build', '--type', 'h5', '--watch', '--no-check'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TARGET: 'h5', NODE_ENV: 'development', GATEWAY: cloud.gateway },
  })
  closeAtTheEnd(async () => {
    taro.kill()
    await cloud.close()
  })
  console.log(
    `Local cloud at ${cloud.gateway}, its console at ${cloud.gateway}/_console; the pages, with reload on change, at http://127.0.0.1:10086`,
  )
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
