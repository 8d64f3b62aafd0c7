import { randomBytes } from 'node:crypto'
import type { Answer, Asking, Desk, Parameters } from './desk'
import type { RiskyWord } from './options'
import { openIdOf } from './parameters'
import { invalidArguments, WechatError } from './wechatError'

interface Verdict {
  suggest: 'pass' | 'risky' | 'review'
  label: number
  keyword?: string
}

const LONGEST_TEXT = 2500
const SCENES: readonly unknown[] = [1, 2, 3, 4]
const MEDIA_TYPES: readonly unknown[] = [1, 2]
const HARMLESS: Verdict = { suggest: 'pass', label: 100 }

/** An id in the form of WeChat's: three groups of eight hexadecimal digits. */
function traceId(): string {
  return [0, 1, 2].map(() => randomBytes(4).toString('hex')).join('-')
}

/** The gravest word of a list that stands in a text, whatever its case. */
function judge(text: string, words: readonly RiskyWord[]): Verdict {
  const found = words.filter(({ word }) => word !== '' && text.toLowerCase().includes(word.toLowerCase()))
  const gravest = found.find(({ suggest }) => suggest !== 'review') ?? found[0]
  if (!gravest) return HARMLESS
  return { suggest: gravest.suggest ?? 'risky', label: gravest.label ?? 20006, keyword: gravest.word }
}

function checkCommon(parameters: Parameters, desk: Desk): string {
  const openId = openIdOf(parameters, 'openid')
  if (parameters.version !== 2) throw invalidArguments('version is 2')
  if (!SCENES.includes(parameters.scene)) throw new WechatError(40129, 'invalid scene')
  if (!desk.visits.isRecent(openId)) throw new WechatError(61010, 'code is expired')
  return openId
}

/**
 * Checks what a person wrote: `{ content, version: 2, scene: 1–4, openid, title?, nickname?, signature? }`. Answers
 * `result.suggest` 'pass', 'review' or 'risky', with a label. Refuses with 44004 an empty text, with 45002 one above
 * 2 500 characters, with 61010 a person who was not there within two hours.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_msgseccheck.html
 */
export function checkText(parameters: Parameters, _: Asking, desk: Desk): Answer {
  checkCommon(parameters, desk)
  const { content, title = '', nickname = '', signature = '' } = parameters
  if (typeof content !== 'string' || content === '') throw new WechatError(44004, 'empty content')
  if (Array.from(content).length > LONGEST_TEXT) throw new WechatError(45002, 'content size out of limit')
  const others = [title, nickname, signature].map((text) => {
    if (typeof text !== 'string') throw invalidArguments('title, nickname and signature are texts')
    return text
  })
  const { suggest, label, keyword } = judge([content, ...others].join('\n'), desk.options.words ?? [])
  return {
    json: {
      errcode: 0,
      errmsg: 'ok',
      detail: [
        { strategy: 'content_model', errcode: 0, suggest, label, prob: 90 },
        { strategy: 'keyword', errcode: 0, ...(keyword === undefined ? {} : { suggest, label, level: 90, keyword }) },
      ],
      trace_id: traceId(),
      result: { suggest, label },
    },
  }
}

function addressOf(parameters: Parameters): string {
  const address = parameters.media_url
  if (typeof address !== 'string' || address === '') throw new WechatError(41005, 'media data missing')
  if (!/^https?:\/\/\S+$/.test(address)) throw new WechatError(40066, 'invalid url')
  return address
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/**
 * Takes a picture (media_type 2) or a sound (1) for checking: `{ media_url, media_type, version: 2, scene: 1–4, openid }`.
 * Answers a trace id at once; the result is pushed later as an event `wxa_media_check`, here judged by the words in the
 * file's address. It is also kept in the outbox.
 * Sources: https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync and, for
 * the push as it arrives, https://developers.weixin.qq.com/community/minihome/doc/0002a2b26a09f883de245df686b000
 */
export function checkMedia(parameters: Parameters, asking: Asking, desk: Desk): Answer {
  const openId = checkCommon(parameters, desk)
  if (!MEDIA_TYPES.includes(parameters.media_type)) throw new WechatError(40004, 'invalid media type')
  const mediaUrl = addressOf(parameters)
  const verdict = judge(readable(mediaUrl), desk.options.words ?? [])
  const [suggest, label] = [verdict.suggest, String(verdict.label)]
  const trace = traceId()
  const event = {
    ToUserName: 'gh_local',
    FromUserName: openId,
    CreateTime: Math.floor(desk.now() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: desk.appId,
    trace_id: trace,
    version: 2,
    result: { suggest, label },
    detail: [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }],
  }
  desk.outbox.add({ kind: 'mediaCheck', at: desk.now(), ...asking, openId, mediaUrl, event })
  desk.push(event, openId)
  return { json: { errcode: 0, errmsg: 'ok', trace_id: trace } }
}
