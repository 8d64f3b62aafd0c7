import { personApi } from './person'
import { publicationApi } from './publication'
import { quizApi } from './quiz'

/** What the client may ask of the cloud: one key per cloud function. */
export const contract = { quiz: quizApi, person: personApi, publication: publicationApi }

export type Contract = typeof contract
