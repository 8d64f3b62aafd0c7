import { aboutOf, testIn, type Content } from './content'
import type { ChangedTest, PublicAnnouncement } from './publicAnnouncement'

/** No line of corrections and changes is longer. */
const LONGEST = 50

/** The ids from an announcement back to the first of its line: what it corrects, moves or calls off, and so on. */
export function lineFrom(id: string, all: ReadonlyMap<string, { content: Content }>): string[] {
  const line: string[] = []
  for (let at: string | null = id; at !== null && !line.includes(at) && line.length < LONGEST;) {
    line.push(at)
    const content: Content | undefined = all.get(at)?.content
    at = content && content.kind !== 'clarification' ? aboutOf(content) : null
  }
  return line
}

/** The test that a cancellation calls off or a postponement moves, among all announcements; null where it is not known. */
export function changedTestIn(content: Content, all: ReadonlyMap<string, { content: Content }>): ChangedTest | null {
  if (content.kind !== 'cancellation' && content.kind !== 'postponement') return null
  const about = all.get(content.about)
  const test = about ? testIn(about.content) : null
  if (!test) return null
  const { date, districts, sessions } = test
  return { date, districts, sessions, line: lineFrom(content.about, all) }
}

/** The test that an announcement changes: as the pack says with it, else as the notice says that it is about. */
export function changedTest(
  { content, changes }: PublicAnnouncement,
  all: ReadonlyMap<string, PublicAnnouncement>,
): ChangedTest | null {
  return changes ?? changedTestIn(content, all)
}
