import { OUTCOME_WITHIN, VISITED_WITHIN } from '@core/domain/feedback/contentCheck'
import { DAY } from '@core/domain/moment'
import { checkWords } from '../_kit/checkWords'
import { removeFiles } from '../_kit/removeFiles'
import { askAgain } from './checkPhoto'
import { checkedText } from './checkedText'
import { findPhoto } from './store'
import {
  findOutcome,
  findUnchecked,
  forgetCheck,
  forgetOutcomes,
  noteSaid,
  noteWordsCheck,
  pageOfChecks,
  type Check,
} from './storeOfChecks'

/** How many checks are settled at a time. */
const AT_ONCE = 500

/** How many texts are checked again in an hour, all at the same time: the timer is not to wait for one after the other. */
const TEXTS_AT_ONCE = 50

/** Notes what a check said and takes the file away that it was made on. What is said later is noted with the picture when it comes. */
async function settle(check: Check, now: number): Promise<void> {
  const photo = await findPhoto(check._id)
  const said = photo?.said ?? (photo?.trace ? await findOutcome(photo.trace) : null)
  if (photo && said === null) {
    if (photo.trace === null && now - check.at < VISITED_WITHIN) return askAgain(check._id, check.file, photo.openId)
    if (now - check.at < OUTCOME_WITHIN) return
  }
  await noteSaid(check._id, said ?? 'unknown')
  await removeFiles([check.file])
  await forgetCheck(check)
}

/** Settles the checks of pictures. One whose file cannot be removed is logged, and its turn comes again; the others go on. */
export async function settleChecks(now: number): Promise<void> {
  let page = await pageOfChecks('', AT_ONCE)
  for (; page.length > 0; page = await pageOfChecks(page.at(-1)?._id ?? '', AT_ONCE))
    for (const check of page)
      try {
        await settle(check, now)
      } catch (error) {
        console.error(JSON.stringify({ action: 'settleChecks', check: check._id, error: String(error) }))
      }
  await forgetOutcomes(now - DAY)
}

/** Checks words again that could not be checked when they came: until then, or until it is too late for it, nobody of staff reads them. */
export async function checkWordsAgain(now: number): Promise<void> {
  const unchecked = await findUnchecked(now - VISITED_WITHIN, TEXTS_AT_ONCE)
  await Promise.all(
    unchecked.map(async (report) => noteWordsCheck(report._id, await checkWords(checkedText(report), report.openId))),
  )
}
