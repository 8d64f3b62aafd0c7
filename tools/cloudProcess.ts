import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { buildProgram, programEnvironment } from './buildProgram'
import { root } from './paths'

/** A local cloud in a process of its own, as the command line starts one. */
export interface CloudProcess {
  admin: string
  gateway: string
  pid: number
  /** Ends it as kill -9 does, or as Ctrl-C does; resolves when it has ended. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** Bundles the command line into one file. It runs neither functions nor the console, which have files beside them. */
export function bundleCommandLine(outfile: string): Promise<string> {
  return buildProgram('local-cloud/cli.ts', outfile)
}

/** Starts a program that is a cloud without waiting for it; what it says in an emergency is in `said`. */
export function spawnCloud(program: readonly string[]): { child: ChildProcess; said: string[] } {
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: root,
    env: programEnvironment,
  })
  const said: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
  return { child, said }
}

/** Starts a program that is a cloud and waits until it is ready. Rejects with what it said when it ends before that. */
export async function startCloudProcess(program: readonly string[]): Promise<CloudProcess> {
  const { child, said } = spawnCloud(program)
  const gone = once(child, 'close')
  const ready = new Promise<string>(
    (resume) => child.stdout && createInterface({ input: child.stdout }).once('line', resume),
  )
  const line = await Promise.race([ready, gone.then(() => undefined)])
  if (line === undefined) throw new Error(`the cloud did not start: ${said.join('\n')}`)
  const { admin, gateway } = JSON.parse(line) as { admin: string; gateway: string }
  return {
    admin,
    gateway,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal)
      await gone
    },
  }
}
