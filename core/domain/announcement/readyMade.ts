import { dateInWords } from '../moment'
import type { Content, Paper, TestFacts } from './content'
import { same } from './same'
import { cancelledText, misfiredText } from './standingTexts'
import type { Area } from './words/districtsInWords'

/** What is filled into a ready-made text; nothing else can be. */
export type ReadyMade =
  | { kind: 'cancellation'; issuer: string; about: string; test: TestFacts }
  | { kind: 'clarification'; issuer: string; about: string | null; place: string; at: number }

/** A place is a name, not a sentence: a text that was approved cannot be changed through its gaps. */
const PLACE = /^[^。；;！!？?：:\n\r]{2,40}$/

/** Whether a place can be filled into a ready-made text. */
export function isPlaceName(place: string): boolean {
  return PLACE.test(place) && place.trim() === place
}

const paperOf = (issuer: string, form: Paper['form']): Paper => ({ form, issuer, documentNumber: null, signedOn: null })

/**
 * The ready-made 取消试鸣 and 误鸣澄清: texts approved beforehand, with time, place and issuer filled in. Real notices of
 * their kind stand behind the wording: 珠海 2022-08-25 (关于防空警报器误鸣的情况说明); no real cancellation was found.
 */
export function readyMadeContent(filled: ReadyMade, area: Area): Extract<Content, { readyMade: boolean }> {
  const common = { signed: null, attachments: [], reasons: {}, pinned: true, expireAt: null, readyMade: true }
  if (filled.kind === 'cancellation') {
    const { kind, about, issuer, test } = filled
    const title = `关于取消${dateInWords(test.date)}防空警报试鸣的通告`
    return { ...common, title, body: cancelledText(test, area), kind, about, paper: paperOf(issuer, '通告') }
  }
  const { kind, about, issuer, place, at } = filled
  const title = '关于防空警报器误鸣的情况说明'
  return { ...common, title, body: misfiredText(place, at), kind, about, place, at, paper: paperOf(issuer, '通告') }
}

/**
 * Whether a content is exactly what the template gives for its fields, so that one reviewer beside its author is enough.
 * A document number and a 成文日期 may be added, and reasons for warnings. `test` is the one that a cancellation calls off;
 * null where it is not known, and then nothing is unaltered.
 */
export function isUnalteredReadyMade(
  content: Content,
  { test, area }: { test: TestFacts | null; area: Area },
): boolean {
  if (!(content.kind === 'cancellation' || content.kind === 'clarification') || !content.readyMade) return false
  const { issuer, documentNumber, signedOn } = content.paper
  const may = (template: Content): boolean =>
    same(content, {
      ...template,
      reasons: content.reasons,
      paper: { ...template.paper, documentNumber, signedOn },
    })
  if (content.kind === 'clarification') {
    const { kind, about, place, at } = content
    return isPlaceName(place) && may(readyMadeContent({ kind, issuer, about, place, at }, area))
  }
  return test !== null && may(readyMadeContent({ kind: 'cancellation', issuer, about: content.about, test }, area))
}
