import fs from 'node:fs'
import path from 'node:path'
import { filesOf } from '../../tools/filesOf'
import { dist } from '../../tools/paths'

/** Where the built mini program stands. */
export const weapp = path.join(dist, 'weapp')

/** Says which command to run when there is nothing to test; a test that passes over nothing would say nothing. */
export function assertBuilt(): void {
  if (!fs.existsSync(path.join(weapp, 'app.json')))
    throw new Error('The mini program is not built: dist/weapp has no app.json. Run `npm run build:weapp` first.')
}

/** The files of the build with these endings ('.wxml'), by their paths below it. */
export function builtFiles(...endings: string[]): string[] {
  assertBuilt()
  return filesOf(weapp)
    .map(({ name }) => name)
    .filter((name) => endings.includes(path.extname(name)))
}

export const readBuilt = (name: string): string => fs.readFileSync(path.join(weapp, name), 'utf8')

interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar: { list: { pagePath: string }[] }
}

const appJson = (): AppJson => JSON.parse(readBuilt('app.json')) as AppJson

/** The routes of all pages, those of the subpackages too. */
export function builtPages(): string[] {
  assertBuilt()
  const { pages, subPackages = [] } = appJson()
  return [...pages, ...subPackages.flatMap(({ root, pages: below }) => below.map((page) => `${root}/${page}`))]
}

/** The routes of the pages that stand in the tab bar. */
export const builtTabs = (): string[] => appJson().tabBar.list.map(({ pagePath }) => pagePath)
