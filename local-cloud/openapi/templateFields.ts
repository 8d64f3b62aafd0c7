import { isDocument, type Value } from '../database/document'
import { WechatError } from './wechatError'

const DAY = String.raw`\d{4}(年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日|[-/](0?[1-9]|1[0-2])[-/](0?[1-9]|[12]\d|3[01]))`
const TIME = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`

function span(moment: string): RegExp {
  return new RegExp(`^(${moment})(~(${moment}))?$`)
}

/**
 * What each kind of field may hold.
 * Source: the table of field rules under subscribeMessage.send,
 * https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
const RULES: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/u,
  number: /^(?=.{1,32}$)-?\d+(\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[\p{P}\p{S}]{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: span(`(${DAY} )?${TIME}`),
  date: span(`${DAY}( ${TIME})?`),
  amount: /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+()-]{1,17}$/,
  car_number: /^(?=.{1,8}$)\p{Script=Han}?[A-Za-z0-9]+\p{Script=Han}?$/u,
  name: /^([A-Za-z\p{P}\p{S} ]{1,20}|[\p{Script=Han}A-Za-z·]{1,10})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  enum: /^.{1,20}$/u,
}

function invalid(field: string, reason: string): WechatError {
  return new WechatError(47003, `argument invalid! data.${field}.value ${reason}`)
}

function textOf(field: string, holder: Value | undefined): string {
  const value = isDocument(holder) ? holder.value : undefined
  if (value === undefined || value === null || value === '') throw invalid(field, 'is empty')
  if (typeof value !== 'string' && typeof value !== 'number') throw invalid(field, 'invalid')
  return String(value)
}

/**
 * The fields of a message as texts, from `{ thing1: { value: '…' } }`. Refuses a field of no known kind or outside the
 * rule of its kind, one that the template does not have, and a field of the template that is missing.
 */
export function checkFields(data: unknown, template: readonly string[] | undefined): Record<string, string> {
  const given = isDocument(data) ? data : {}
  const fields = template ?? Object.keys(given)
  if (fields.length === 0) throw new WechatError(47003, 'argument invalid! data is empty')
  for (const field of Object.keys(given)) if (!fields.includes(field)) throw invalid(field, 'invalid')
  return Object.fromEntries(
    fields.map((field) => {
      const text = textOf(field, given[field])
      const [, kind = ''] = /^([a-z_]+?)\d+$/.exec(field) ?? []
      if (!Object.hasOwn(RULES, kind) || !RULES[kind]?.test(text)) throw invalid(field, 'invalid')
      return [field, text]
    }),
  )
}
