import { startLocalCloud } from '../../../local-cloud/localCloud'

/** A local cloud in a process of its own, as the command line starts one; but here the disk need not be waited for. */
const [, , folder = '', sync = 'true'] = process.argv

async function main(): Promise<void> {
  const cloud = await startLocalCloud({
    folder: `${folder}/data`,
    functions: `${folder}/functions`,
    database: `${folder}/database.json`,
    instances: 1,
    sync: sync === 'true',
    log: (line) => process.stderr.write(`${line}\n`),
  })
  process.stdout.write(`${JSON.stringify({ admin: cloud.admin, gateway: cloud.gateway })}\n`)
  process.once('SIGTERM', () => void cloud.close().then(() => process.exit(0)))
}

void main()
