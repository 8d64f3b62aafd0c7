import { createHash } from 'node:crypto'
import { rmSync, statSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the process that uses a folder listens: a name made from the folder itself, whatever it is called (a link, another
 * mount), so that two processes meet there. On Linux and Windows the name is gone with the process.
 */
export function addressOf(folder: string): string {
  const { dev, ino } = statSync(folder, { bigint: true })
  const name = `local-cloud-${createHash('sha256').update(`${dev} ${ino}`).digest('hex').slice(0, 24)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<() => Promise<void>> {
  const server = createServer((socket) => socket.end())
  return new Promise((claimed, failed) => {
    server.once('error', failed)
    server.listen(address, () => claimed(() => new Promise((released) => server.close(() => released()))))
  })
}

/** Whether a process listens there. */
export function isHeld(address: string): Promise<boolean> {
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
    if (process.platform !== 'linux') rmSync(address, { force: true })
    return await listen(address)
  }
}
