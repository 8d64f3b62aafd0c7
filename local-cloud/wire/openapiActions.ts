import { randomBytes } from 'node:crypto'
import { PermissionDenied, type OpenApi } from '../openapi/openApi'
import { WechatError } from '../openapi/wechatError'
import { Refusal } from '../refusal'
import { text, type Action } from './action'
import { BinaryAnswer } from './body'
import { readCall, writeReply, type Reply } from './openapiMessages'

/** WeChat's number for a function that calls what it does not declare. */
const NO_PERMISSION = -604101

function asJson(value: Record<string, unknown>): Reply {
  return { respData: Buffer.from(JSON.stringify(value)), contentType: 'application/json; charset=utf-8', httpCode: 200 }
}

/** Under what WeChat's people find the refusal in their log, in the form it has there. */
function requestIdOfWechat(): string {
  return `rid: ${[0, 1, 2].map(() => randomBytes(4).toString('hex')).join('-')}`
}

async function reply(openApi: OpenApi, ...call: Parameters<OpenApi['call']>): Promise<Reply> {
  try {
    const answer = await openApi.call(...call)
    if ('json' in answer) return asJson(answer.json)
    return { respData: answer.bytes, contentType: answer.contentType, httpCode: 200 }
  } catch (error) {
    if (error instanceof PermissionDenied) return { errorCode: NO_PERMISSION }
    if (error instanceof WechatError) {
      return asJson({ errcode: error.errcode, errmsg: `${error.errmsg} ${requestIdOfWechat()}` })
    }
    throw error
  }
}

/** The actions that lead to WeChat's servers: a form with protobuf in it, answered with protobuf. */
export function openapiActions(openApi: OpenApi): Record<string, Action<BinaryAnswer>> {
  return {
    'wx.openApi': async (request, { invocation }) => {
      const { requestData } = request
      if (!(requestData instanceof Uint8Array)) throw new Refusal('INVALID_PARAM', 'requestData is missing.')
      return new BinaryAnswer(
        writeReply(await reply(openApi, text(request, 'apiName'), readCall(requestData), invocation)),
      )
    },
  }
}
