import { clipText } from './clipText'
import {
  basisNames,
  contentFieldNames,
  contentFields,
  kindNames,
  letters,
  levelNames,
  sameValue,
  useNames,
  type ContentField,
  type QuestionContent,
} from './content'

/** One field of a question, before and after, in words. */
export interface QuestionChange {
  field: string
  before: string
  after: string
}

const words: Readonly<Record<ContentField, (question: QuestionContent) => string>> = {
  topic: ({ topic }) => topic,
  level: ({ level }) => levelNames[level],
  kind: ({ kind }) => kindNames[kind],
  stem: ({ stem }) => stem,
  options: ({ options }) => options.map((option, place) => `${letters[place] ?? ''} ${option}`).join('\n'),
  key: ({ key }) => key.map((place) => letters[place] ?? '').join(''),
  clip: ({ clip }) => (clip ? clipText(clip) : ''),
  explanation: ({ explanation }) => explanation,
  citation: ({ citation }) => citation,
  basis: ({ basis }) => basisNames[basis] ?? basis,
  needsConfirmation: ({ needsConfirmation }) => (needsConfirmation ? '是' : '否'),
  use: ({ use }) => useNames[use],
  expiresOn: ({ expiresOn }) => expiresOn ?? '',
  provenance: ({ provenance }) => provenance.join('\n'),
}

/** A field of a question as a person reads it; empty where it says nothing. */
export const fieldInWords = (field: ContentField, question: QuestionContent): string => words[field](question)

/** What is different between two versions, field by field. */
export function changesOfQuestion(before: QuestionContent, after: QuestionContent): QuestionChange[] {
  return contentFields
    .filter((field) => !sameValue(before[field], after[field]))
    .map((field) => ({
      field: contentFieldNames[field],
      before: words[field](before),
      after: words[field](after),
    }))
}
