import type { Identity } from './invocations'

/** Which cloud a process speaks to, and under which name it knows the environment. */
export interface Place {
  url: string
  env: string
  appId: string
}

/** The variables with which the unmodified SDK in any process speaks to this cloud and to no other. */
export function processEnvironment({ url, env }: Pick<Place, 'url' | 'env'>): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: env,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    SILENCE: 'true',
  }
}

/** The variables of one request: who called, on which way, and the token that goes along with what the function asks. */
export function requestEnvironment(
  place: Place,
  identity: Identity,
  token: string,
  requestId: string,
): Record<string, string> {
  // Without any of these names the SDK would not tell the source either.
  const person = {
    WX_APPID: place.appId,
    ...(identity.openId === undefined ? {} : { WX_OPENID: identity.openId, WX_CLIENTIP: '127.0.0.1' }),
  }
  return {
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TCB_SESSIONTOKEN',
    TCB_ENV: place.env,
    TCB_SEQID: requestId,
    TCB_SOURCE: identity.source,
    TCB_SESSIONTOKEN: token,
    WX_CONTEXT_KEYS: Object.keys(person).join(),
    ...person,
  }
}
