import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

/** The preview as `npm start` runs it, in a process of its own, so that a test can kill it. */
export interface Preview {
  address: string
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Makes a folder for the data of a preview. */
export const dataFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'preview-'))

/** Starts the preview on a data folder and waits until it prints its address. */
export function startPreview(folder: string, port = 0): Promise<Preview> {
  return new Promise((resolve, reject) => {
    const child: ChildProcess = spawn('npx', ['tsx', 'tools/servePreview.ts', folder, String(port)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    let printed = ''
    const end = (signal: NodeJS.Signals) =>
      new Promise<void>((ended) => {
        child.once('close', () => ended())
        if (child.pid !== undefined) process.kill(-child.pid, signal)
      })
    child.stderr?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0]
      if (address) resolve({ address, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') })
    })
    child.once('close', (code) => reject(new Error(`the preview ended with ${String(code)}\n${printed}`)))
  })
}
