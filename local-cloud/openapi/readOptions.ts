import type { OpenApiOptions } from './options'

type Check = readonly [field: string, holds: (value: unknown) => boolean, rule: string]

const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) > 0
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every(isText)

/** Whether something is a list of objects with these fields, each of which holds what it has to, and no others. */
function isListOf(value: unknown, fields: Readonly<Record<string, (content: unknown) => boolean>>): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isObject(one) &&
        Object.keys(one).every((name) => Object.hasOwn(fields, name)) &&
        Object.entries(fields).every(([name, holds]) => holds(one[name])),
    )
  )
}

const perhaps =
  (holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || holds(value)

const grant = { openId: isText, templateId: isText, count: perhaps(isWhole) }
const word = {
  word: isText,
  suggest: perhaps((value) => value === 'risky' || value === 'review'),
  label: perhaps(isWhole),
}

const CHECKS: readonly Check[] = [
  ['grants', (value) => isListOf(value, grant), 'are a list of { "openId", "templateId", "count" }'],
  [
    'templates',
    (value) => isObject(value) && Object.values(value).every(isTextList),
    'are the fields of each by its id: { "tmpl-1": ["thing1", "time2"] }',
  ],
  ['pages', isTextList, 'are a list of paths, the home page first'],
  ['words', (value) => isListOf(value, word), 'are a list of { "word", "suggest": "risky" or "review", "label" }'],
  ['pushTo', isText, 'is the name of a function'],
]

/** Reads what came from outside about WeChat's servers. Refuses what is none of it with an Error that says the rule. */
export function readOpenApiOptions(value: unknown): OpenApiOptions {
  const names = CHECKS.map(([field]) => field)
  if (!isObject(value)) throw new Error(`It is an object with ${names.join(', ')}.`)
  const strange = Object.keys(value).find((field) => !names.includes(field))
  if (strange !== undefined) throw new Error(`There is no '${strange}' in it, but ${names.join(', ')}.`)
  for (const [field, holds, rule] of CHECKS)
    if (field in value && !holds(value[field])) throw new Error(`The '${field}' ${rule}.`)
  return value
}
