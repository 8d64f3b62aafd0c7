import { testIn, type Content, type Session } from './content'

const startOf = (session: Session): string => session.map(({ at }) => at).sort()[0] ?? ''

/** The same content with the sessions of its test in the order in which they begin, in whatever order they were written down. */
export function withSessionsInOrder(content: Content): Content {
  const test = testIn(content)
  if (!test) return content
  const sessions = [...test.sessions].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
  return { ...content, test: { ...test, sessions } } as Content
}
