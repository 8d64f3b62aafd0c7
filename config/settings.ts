import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** What one office sets for its own program: `settings.json`, beside `settings.sample.json`, never in the repository. */
export interface Settings {
  /** The folder of `city/` that is built. */
  city: string
  /** The mini program's app id, from the WeChat console. */
  appId: string
  /** The CloudBase environment's id, from the cloud console. */
  environment: string
  /** Where the public web edition finds the packs; empty: it is not built. */
  packsUrl: string
  /**
   * By which interface a phone is asked where it is: `fuzzy` (getFuzzyLocation), or `exact` (getLocation) where the office
   * has WeChat's leave for it.
   */
  position: 'fuzzy' | 'exact'
  /** Ids of subscribe-message templates by purpose, from the WeChat console. */
  templates: Record<string, string>
  /** Which fields of these templates say what, when and a note; without it `thing1`, `time2` and `thing3`. */
  templateFields?: { what: string; when: string; note: string }
}

const root = path.resolve(__dirname, '..')

/** The settings in force: those of the sample, over them `settings.json` when there is one, over them CITY and PACKS_URL. */
export function settings(): Settings {
  const read = (name: string): Partial<Settings> => {
    const file = path.join(root, name)
    return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<Settings>) : {}
  }
  const found = { ...(read('settings.sample.json') as Settings), ...read('settings.json') }
  return { ...found, city: process.env.CITY ?? found.city, packsUrl: process.env.PACKS_URL ?? found.packsUrl }
}

function build(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs %h'], { cwd: root, encoding: 'utf8' }).trim()
  } catch {
    return ''
  }
}

/**
 * What the client's code is told at build time. `weapp` is a release in WeChat; `web` is the public edition, static
 * files that read the packs; `h5` is the preview that the local cloud serves, the only one with "sign in as".
 */
export function clientConstants(target: string): Record<string, string> {
  const { environment, packsUrl, templates, position } = settings()
  return {
    CLOUD: JSON.stringify({ weapp: 'wechat', web: 'none' }[target] ?? 'local'),
    CLOUD_ENVIRONMENT: JSON.stringify(environment),
    PACKS_URL: JSON.stringify(target === 'web' ? packsUrl : '/files/packs'),
    TEMPLATES: JSON.stringify(templates),
    POSITION: JSON.stringify(position),
    RELEASE: JSON.stringify(target !== 'h5'),
    BUILD: JSON.stringify(build()),
  }
}
