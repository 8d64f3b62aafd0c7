// Installs what the lock file names, when node_modules is missing or older than it. Plain Node: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const age = (file) => {
  const full = path.join(root, file)
  return fs.existsSync(full) ? fs.statSync(full).mtimeMs : 0
}

const [major = 0] = process.versions.node.split('.').map(Number)
if (major !== 20) {
  console.error(`This project runs on Node 20; this is Node ${process.versions.node}.`)
  process.exit(1)
}

if (age('node_modules/.package-lock.json') < age('package-lock.json')) {
  console.log('Installing packages (about a minute) …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}
