/** What WeChat's servers answer instead of doing what was asked: their own number, and their own words. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    readonly errmsg: string,
  ) {
    super(errmsg)
    this.name = 'WechatError'
  }
}

/** A parameter that is missing or outside its rule, where WeChat has no number of its own for it. */
export function invalidArguments(rule: string): WechatError {
  return new WechatError(40097, `invalid args: ${rule}`)
}
