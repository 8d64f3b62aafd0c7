import { join } from 'node:path'
import type { Invocation } from '../functions/invocations'
import { readSettings } from '../functions/settings'
import { againstTheRule } from '../refusal'
import { checkMedia, checkText } from './contentSafety'
import type { Answer, Asking, Desk, Parameters } from './desk'
import { sendMessage } from './subscribeMessage'
import { drawCode } from './wxacode'

type Api = (parameters: Parameters, asking: Asking, desk: Desk) => Answer | Promise<Answer>

const apis: Readonly<Record<string, Api>> = {
  'subscribeMessage.send': sendMessage,
  'security.msgSecCheck': checkText,
  'security.mediaCheckAsync': checkMedia,
  'wxacode.getUnlimited': drawCode,
}

/** A function that calls what its `config.json` does not declare. */
export class PermissionDenied extends Error {}

/** WeChat's servers, as far as a cloud function may ask them something. */
export class OpenApi {
  constructor(
    private readonly functions: string,
    private readonly desk: Desk,
  ) {}

  /**
   * Does what `cloud.openapi.<name>(parameters)` asks. Refuses by name what this cloud does not do, and whoever is no
   * function; rejects with PermissionDenied when the function does not declare the call, and with a WechatError when
   * WeChat would say no.
   */
  async call(name: string, parameters: Parameters, invocation: Invocation | undefined): Promise<Answer> {
    const api = Object.hasOwn(apis, name) ? apis[name] : undefined
    if (!api) {
      throw againstTheRule(`openapi.${name} is not supported here; there are ${Object.keys(apis).join(', ')}.`)
    }
    if (!invocation) throw againstTheRule(`openapi.${name} is for cloud functions: call it inside one.`)
    const { function: caller, requestId } = invocation
    const { openapi } = await readSettings(join(this.functions, caller))
    if (!openapi.includes(name)) throw new PermissionDenied(name)
    return api(parameters, { function: caller, requestId }, this.desk)
  }
}
