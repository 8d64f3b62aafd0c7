import fs from 'node:fs'
import path from 'node:path'

const src = path.resolve(__dirname, '../src')

/** The file that an import names, whatever its ending is; null: it is none of the program's own. */
function fileOf(from: string, name: string): string | null {
  const base = name.startsWith('@/') ? path.join(src, name.slice(2)) : path.join(path.dirname(from), name)
  const isOwn = name.startsWith('@/') || name.startsWith('.')
  return isOwn ? (['.tsx', '.ts'].map((ending) => base + ending).find((file) => fs.existsSync(file)) ?? null) : null
}

/** A file and all that it imports, further and further. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached
  reached.add(file)
  for (const [, name = ''] of fs.readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
    const next = fileOf(file, name)
    if (next) reachedFrom(next, reached)
  }
  return reached
}

const pages = fs
  .readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /^(staff|school|pages|screen)\/(.+\/)?index\.tsx$/.test(name))
const asking = pages.filter((page) => reachedFrom(path.join(src, page)).has(path.join(src, 'api/agreed.ts')))

test('there are pages on which somebody of the office acts', () => {
  expect(asking).toContain('staff/questions/item/index.tsx')
  expect(asking).toContain('school/lesson/board/index.tsx')
})

test.each(asking)('on %s the question can be shown that an act may ask', (page) => {
  expect([...reachedFrom(path.join(src, page))]).toContain(path.join(src, 'features/privacy/ConsentSheet.tsx'))
})
