import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addressOf, claimFolder } from './claimFolder'

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('a data folder', () => {
  it('is used by one process at a time, and free again when released', async () => {
    const release = await claimFolder(folder)
    await expect(claimFolder(folder)).rejects.toThrow(`Another local cloud is using ${folder}`)
    await release()
    await (
      await claimFolder(folder)
    )()
  })

  it('is the same folder under another name', async () => {
    const release = await claimFolder(folder)
    symlinkSync(folder, `${folder}-link`)
    await expect(claimFolder(`${folder}-link`)).rejects.toThrow('Another local cloud')
    unlinkSync(`${folder}-link`)
    await release()
  })

  it('is free when the process that used it was killed', async () => {
    const holder = spawn(process.execPath, [
      '-e',
      `require('net').createServer().listen(${JSON.stringify(addressOf(folder))}, () => console.log('held'))`,
    ])
    await once(holder.stdout, 'data')
    await expect(claimFolder(folder)).rejects.toThrow('Another local cloud')
    holder.kill('SIGKILL')
    await once(holder, 'close')
    await (
      await claimFolder(folder)
    )()
  })
})
