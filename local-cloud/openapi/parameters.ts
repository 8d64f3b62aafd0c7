import type { Parameters } from './desk'
import { invalidArguments, WechatError } from './wechatError'

/** A person's openId. Refuses what is none; one made of digits only reaches WeChat as a number. */
export function openIdOf(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string' || !/^[\w-]{1,64}$/.test(value)) throw new WechatError(40003, 'invalid openid')
  return value
}

/** One of a few values, or the first where the call names none. */
export function oneOf(parameters: Parameters, name: string, values: readonly [string, ...string[]]): string {
  const value = parameters[name] ?? values[0]
  if (typeof value !== 'string' || !values.includes(value)) throw invalidArguments(`${name} is ${values.join(', ')}`)
  return value
}

/** The path of a page, 'pages/index/index'. Refuses a leading slash, a query, and a page that the mini program lacks. */
export function checkPage(page: unknown, pages: readonly string[] | undefined): string {
  const isPath = typeof page === 'string' && /^[\w-]+(\/[\w-]+)*$/.test(page)
  if (!isPath || (pages !== undefined && !pages.includes(page))) throw new WechatError(41030, 'invalid page')
  return page
}
