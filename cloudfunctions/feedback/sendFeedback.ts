import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import { faultIn } from '@core/domain/feedback/subjects'
import { city } from '@city'
import { checkWords } from '../_kit/checkWords'
import type { Handler } from '../_kit/serve'
import { typeOfBytes } from '../_kit/typeOfBytes'
import { withoutMetadata } from '../_kit/withoutMetadata'
import { checkedText } from './checkedText'
import { checkPhoto } from './checkPhoto'
import { mineOf } from './mine'
import { findPhoto, findReport, keepReport, mayReportNow, reportId, type KeptReport } from './store'

/** A picture as it is kept: a JPEG without anything beside it; null where there is none or it is something else. */
async function bareJpeg(photo: string | undefined): Promise<string | null> {
  if (photo === undefined) return null
  const bytes = Buffer.from(photo, 'base64')
  if ((await typeOfBytes(bytes)) !== 'image/jpeg') return null
  return withoutMetadata('image/jpeg', bytes)?.toString('base64') ?? null
}

async function answered(report: KeptReport) {
  const photo = report.hasPhoto ? await findPhoto(report._id) : null
  if (photo) await checkPhoto(photo)
  return mineOf(report, report.merged && (await findReport(report.merged.into)))
}

/** Takes a report in, once: what it says is checked first, and a check that fails loses nothing: it is made again by the timer. */
export const sendFeedback: Handler<typeof feedbackApi.sendFeedback> = async (input, { caller, now }) => {
  const { id, about, reason, words, district, writtenAt, photo } = input
  const _id = reportId(caller.openId, id)
  const before = await findReport(_id)
  if (before) return answered(before)
  if (faultIn({ ...about, reason, words }) !== null) throw new AppError('BAD_INPUT')
  if (district !== null && !city.districts.some(({ code }) => code === district)) throw new AppError('BAD_INPUT')
  if (!(await mayReportNow(caller.openId, now))) throw new AppError('TOO_MANY_REPORTS')
  const [wordsCheck, jpeg] = await Promise.all([
    checkWords(checkedText({ name: about.name, words }), caller.openId),
    bareJpeg(photo),
  ])
  const { subject, record, name } = about
  const report = {
    ...{ _id, openId: caller.openId, phoneId: id, subject, record: record ?? '', name, reason, words, wordsCheck },
    ...{ district, hasPhoto: jpeg !== null, receivedAt: now, startedAt: now, revision: 1 },
    writtenAt: Math.max(1e12, Math.min(writtenAt, now)),
    ...{ answers: [], verdict: null, closed: null, merged: null },
  }
  return answered(await keepReport(report, jpeg))
}
