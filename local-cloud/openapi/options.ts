import type { Grant } from './credits'

/** The fields of each message template by its id: `{ 'tmpl-1': ['thing1', 'time2'] }`. */
export type Templates = Readonly<Record<string, readonly string[]>>

/** A word that a content check finds, and what WeChat calls it. */
export interface RiskyWord {
  word: string
  /** `risky`, the default, or `review`: a person should look at it. */
  suggest?: 'risky' | 'review'
  /** WeChat's number for the kind of content, by default 20006, against the law. */
  label?: number
}

/** What a test or a desk may say about WeChat's servers. */
export interface OpenApiOptions {
  /** Subscriptions that exist from the start. */
  grants?: readonly Grant[]
  /** The message templates of the account with their fields. Without them any template is taken for one. */
  templates?: Templates
  /** The pages of the mini program, the home page first. Without them any well-formed path is taken for one. */
  pages?: readonly string[]
  /** What the content checks find. */
  words?: readonly RiskyWord[]
  /** The function that WeChat's pushes (results of media checks) go to, as set in the console. By default none. */
  pushTo?: string
}
