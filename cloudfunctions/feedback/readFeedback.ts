import { AppError } from '@core/contract/errors'
import type { feedbackApi } from '@core/contract/feedback'
import { mayBeSeen, mayWordsBeSeen, pictureCheck } from '@core/domain/feedback/contentCheck'
import { officeMoves, reportStatus } from '@core/domain/feedback/reportStatus'
import { mayActIn, officeRoles } from '@core/domain/person/roles'
import type { Handler } from '../_kit/serve'
import { itemOf } from './shown'
import { findPhoto, findReport } from './store'
import { findAlike, findMergedInto } from './storeOfLists'

/** The picture of a report as staff may see it. */
async function photoOf(id: string, now: number) {
  const photo = await findPhoto(id)
  if (!photo) return null
  const check = pictureCheck({ said: photo.said, sentAt: photo.startedAt }, now)
  return { check, jpeg: mayBeSeen(check) ? photo.jpeg : null }
}

/** A report with what staff need to answer it. Whose it is, is not in it, nor what is still to be checked or may break the law. */
export const readFeedback: Handler<typeof feedbackApi.readFeedback> = async ({ id }, { staff, now }) => {
  const report = await findReport(id)
  if (!report) throw new AppError('NOT_FOUND')
  const may = (district: string | null) => mayActIn(staff, district, { as: officeRoles, now })
  if (!may(report.district)) throw new AppError('FORBIDDEN')
  const [photo, alike, mergedHere] = await Promise.all([
    report.hasPhoto ? photoOf(id, now) : null,
    report.subject === 'program' ? [] : findAlike(report),
    findMergedInto([id]),
  ])
  const { revision, wordsCheck, writtenAt, verdict, closed, merged } = report
  const words = mayWordsBeSeen(report, now) ? report.words : ''
  const others = alike.filter((other) => other._id !== id && may(other.district)).slice(0, 20)
  return {
    ...itemOf(report, mergedHere.length, now),
    ...{ revision, words, wordsCheck, writtenAt, photo, verdict, closed, merged },
    answers: [...report.answers],
    moves: officeMoves(reportStatus(report)),
    alike: others.map((other) => itemOf(other, 0, now)),
  }
}
