import { createHash } from 'node:crypto'
import { realpathSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where the process that uses a folder listens: a name made from the folder, so that two processes meet there. */
export function addressOf(folder: string): string {
  const name = `local-cloud-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 24)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.end())
  return new Promise((claimed, failed) => {
    server.once('error', failed)
    server.listen(address, () => claimed(() => new Promise((released) => server.close(() => released()))))
  })
}

function isHeld(address: string): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(address)
    socket
      .once('error', () => told(false))
      .once('connect', () => {
        socket.destroy()
        told(true)
      })
  })
}

/**
 * Makes this process the only one that uses a data folder, since documents are held in memory; resolves to the release.
 * What ends the process, kill -9 too, releases the folder. Refuses a folder that another process is using.
 */
export async function claimFolder(folder: string): Promise<() => Promise<void>> {
  const address = addressOf(folder)
  try {
    return await listen(address)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
    if (await isHeld(address)) {
      throw new Error(`Another local cloud is using ${folder}: stop it, or take another folder.`, { cause: error })
    }
    rmSync(address, { force: true })
    return await listen(address)
  }
}
