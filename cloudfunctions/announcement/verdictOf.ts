import type { Content } from '@core/domain/announcement/content'
import { cloud } from '../_kit/cloud'
import { piecesOf } from './piecesOf'
import type { Verdict } from './store'

/** How long (ms) its answer is waited for: a slow check must not keep a notice from being handed in. */
const PATIENCE = 5000

const gravity = ['pass', 'unknown', 'review', 'risky'] as const
type Suggest = Verdict['suggest']

interface Said {
  suggest: Suggest
  label: string
}

const UNKNOWN: Said = { suggest: 'unknown', label: '' }

const graver = (a: Said, b: Said): Said => (gravity.indexOf(b.suggest) > gravity.indexOf(a.suggest) ? b : a)

async function checkPiece(content: string, openid: string): Promise<Said> {
  const { result } = await cloud.openapi.security.msgSecCheck({ openid, version: 2, scene: 2, content })
  const suggest = gravity.find((one) => one === result.suggest) ?? 'unknown'
  return { suggest, label: String(result.label) }
}

const enough = (): Promise<Said> => new Promise((done) => setTimeout(() => done(UNKNOWN), PATIENCE).unref())

/**
 * What WeChat's check says of the words of a content: the gravest that it says of any piece. It is for the reviewer to see
 * and never in the way: where it fails or does not answer in time it is unknown.
 */
export async function verdictOf(content: Content, openid: string, now: number): Promise<Verdict> {
  const said = await Promise.all(
    piecesOf(content).map((piece) => Promise.race([checkPiece(piece, openid).catch(() => UNKNOWN), enough()])),
  )
  return { ...said.reduce(graver, { suggest: 'pass', label: '' }), at: now }
}
