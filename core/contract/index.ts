import { activityApi } from './activity'
import { announcementApi } from './announcement'
import { bankApi } from './bank'
import { feedbackApi } from './feedback'
import { outletApi } from './outlet'
import { personApi } from './person'
import { publicationApi } from './publication'
import { quizApi } from './quiz'
import { reminderApi } from './reminder'
import { reportApi } from './report'
import { shelterApi } from './shelter'

/** What the client may ask of the cloud: one key per cloud function. */
export const contract = {
  quiz: quizApi,
  person: personApi,
  publication: publicationApi,
  announcement: announcementApi,
  outlet: outletApi,
  reminder: reminderApi,
  shelter: shelterApi,
  feedback: feedbackApi,
  activity: activityApi,
  question: bankApi,
  report: reportApi,
}

export type Contract = typeof contract
