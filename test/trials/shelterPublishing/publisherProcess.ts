import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { build } from 'esbuild'
import { root } from '../../../tools/paths'
import { programEnvironment } from '../../../tools/buildProgram'

/** A process that publishes, and can be killed while it does. */
export interface Publisher {
  /** Begins to publish what is due at a moment (ms); resolves when it is done, has failed, or is gone. */
  publish(now: number): Promise<void>
  kill(): Promise<void>
}

/** Bundles the publisher into one file. */
export async function bundlePublisher(outfile: string): Promise<string> {
  const entryPoints = [path.join(root, 'test/trials/shelterPublishing/publisher.ts')]
  const tsconfig = path.join(root, 'tsconfig.json')
  await build({
    entryPoints,
    outfile,
    tsconfig,
    bundle: true,
    platform: 'node',
    target: 'node20',
    packages: 'external',
  })
  return outfile
}

/** Starts a publisher for the cloud that this process speaks to. */
export async function startPublisher(script: string): Promise<Publisher> {
  const child = fork(script, { env: { ...programEnvironment, ...process.env, NODE_PATH: `${root}/node_modules` } })
  const gone = once(child, 'exit')
  await Promise.race([once(child, 'message'), gone])
  return {
    async publish(now) {
      child.send(now)
      await Promise.race([once(child, 'message'), gone])
    },
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
