import type { Answer, Asking, Desk, Parameters } from './desk'
import type { Templates } from './options'
import { checkPage, oneOf, openIdOf } from './parameters'
import { checkFields } from './templateFields'
import { WechatError } from './wechatError'

function templateOf(parameters: Parameters, templates: Templates | undefined): string {
  const id = parameters.template_id
  if (typeof id !== 'string' || id === '' || (templates && !Object.hasOwn(templates, id))) {
    throw new WechatError(40037, 'invalid template_id')
  }
  return id
}

function checkTarget(page: unknown, pages: readonly string[] | undefined): string {
  if (typeof page !== 'string') throw new WechatError(41030, 'invalid page')
  checkPage(page.split('?', 1)[0], pages)
  return page
}

/**
 * Sends a person a message they subscribed to: `{ touser, template_id, data: { thing1: { value } }, page?,
 * miniprogram_state?, lang? }`. Each subscription lets one message through. Refuses with 40003 who is nobody, with 40037
 * an unknown template, with 41030 an unknown page, with 47003 a field that breaks its rule, and with 43101 when the
 * person's subscriptions to the template are used up.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/server/API/mp-message-management/subscribe-message/api_sendmessage
 */
export function sendMessage(parameters: Parameters, asking: Asking, desk: Desk): Answer {
  const { templates, pages } = desk.options
  const openId = openIdOf(parameters, 'touser')
  const templateId = templateOf(parameters, templates)
  const state = oneOf(parameters, 'miniprogram_state', ['formal', 'trial', 'developer'])
  const lang = oneOf(parameters, 'lang', ['zh_CN', 'en_US', 'zh_HK', 'zh_TW'])
  const page = parameters.page === undefined ? {} : { page: checkTarget(parameters.page, pages) }
  const data = checkFields(parameters.data, templates?.[templateId])
  if (!desk.credits.use(openId, templateId)) throw new WechatError(43101, 'user refuse to accept the msg')
  desk.outbox.add({ kind: 'message', at: desk.now(), ...asking, openId, templateId, data, ...page, state, lang })
  return { json: { errcode: 0, errmsg: 'ok', msgid: desk.now() * 1e6 } }
}
