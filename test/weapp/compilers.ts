import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** What a compiler of WeChat's said. */
export interface Compiled {
  accepted: boolean
  code: string
  complaint: string
}

// The package brings the compilers without the permission to run them, and node_modules stays as it was installed.
const own = fs.mkdtempSync(path.join(os.tmpdir(), 'wechat-compilers-'))
const removeOwn = () => fs.rmSync(own, { recursive: true, force: true })
afterAll(removeOwn)

function prepare(name: 'wcc' | 'wcsc'): string {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const copy = path.join(own, file)
  if (fs.existsSync(copy)) return copy
  const bin = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin')
  fs.copyFileSync(path.join(bin, folders[process.platform] ?? 'linux', file), copy)
  fs.chmodSync(copy, 0o755)
  return copy
}

function run(name: 'wcc' | 'wcsc', folder: string, parameters: readonly string[]): Compiled {
  const { status, stdout, stderr, error } = spawnSync(prepare(name), parameters, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  return { accepted: status === 0, code: stdout, complaint: stderr }
}

/** Compiles WXML and WXS files, all in one call, into the function `$gwx` that draws each of them. */
export const compileWxml = (folder: string, files: readonly string[]): Compiled => run('wcc', folder, ['-d', ...files])

/** Compiles WXSS files, all in one call, since they import each other. */
export const compileWxss = (folder: string, files: readonly string[]): Compiled => run('wcsc', folder, files)

/**
 * Whether this machine can run WeChat's compilers: they are given as programs, for some systems only. Each must say its
 * name, since a system that does not know the format may take the file for a shell script and run that.
 */
function canCompile(): boolean {
  const saysOf = (name: 'wcc' | 'wcsc', words: string): boolean => {
    const { code, complaint } = run(name, own, ['--help'])
    return `${code}${complaint}`.includes(words)
  }
  try {
    return saysOf('wcc', 'WXML Compiler') && saysOf('wcsc', 'Stylesheet Compiler')
  } catch {
    return false
  }
}

const here = canCompile()
if (!here) removeOwn() // jest runs no hook of a file in which every test is skipped

/** `describe` where the compilers run; elsewhere each test below it is reported as skipped, by its name. */
export const describeWithCompilers = here ? describe : describe.skip
