import sdk from 'wx-server-sdk'

interface Context {
  OPENID?: string | number
  SOURCE?: string
}

/** What WeChat's check says of a text. */
interface TextVerdict {
  result: { suggest: string; label: number }
}

/** What we ask of WeChat's servers; each call is declared in the function's config.json. */
interface OpenApi {
  security: {
    msgSecCheck(text: { openid: string; version: 2; scene: 2; content: string; title?: string }): Promise<TextVerdict>
    /** Takes a picture (2) for checking; what it says arrives later, as a push under the trace id. */
    mediaCheckAsync(media: {
      openid: string
      version: 2
      scene: 2
      mediaUrl: string
      mediaType: 2
    }): Promise<{ traceId?: string; trace_id?: string }>
  }
  wxacode: {
    /** A mini-program code that leads to a page with a scene; without a limit on how many. */
    getUnlimited(wish: { scene: string; page: string; width: number; check_path: boolean }): Promise<{ buffer: Buffer }>
  }
  subscribeMessage: {
    send(message: {
      touser: string
      templateId: string
      page: string
      data: Readonly<Record<string, { value: string }>>
    }): Promise<unknown>
  }
}

/** What we use of the SDK, with the types it lacks: its own do not know the symbol of the current environment. */
interface Cloud {
  init(config: { env: symbol }): void
  database(options?: { throwOnNotFound: boolean }): sdk.DB.Database
  getWXContext(): Context
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>
  deleteFile(files: { fileList: string[] }): Promise<{ fileList: { fileID: string; status: number }[] }>
  downloadFile(file: { fileID: string }): Promise<{ fileContent: Buffer }>
  openapi: OpenApi
  getTempFileURL(files: { fileList: { fileID: string; maxAge: number }[] }): Promise<{
    fileList: { fileID: string; tempFileURL: string; status: number }[]
  }>
}

export const cloud = sdk as unknown as Cloud

cloud.init({ env: (sdk as unknown as { DYNAMIC_CURRENT_ENV: symbol }).DYNAMIC_CURRENT_ENV })

/** Who asks, from the platform and never from the event; null where nobody does, as for a timer. */
export function callerOpenId(): string | null {
  // The SDK turns an id made of digits into a number.
  const { OPENID } = cloud.getWXContext()
  return OPENID === undefined || OPENID === '' ? null : String(OPENID)
}

/** Whether the platform's timer wakes the function. A client that sends a timer's event has an OPENID. */
export function isTimer(): boolean {
  const { OPENID, SOURCE } = cloud.getWXContext()
  return (OPENID === undefined || OPENID === '') && SOURCE === 'wx_trigger'
}

/** Whether it may be a push of WeChat's servers: not what a mini program, its tools or an HTTP call sends. */
export function isPush(): boolean {
  const { SOURCE } = cloud.getWXContext()
  return SOURCE !== undefined && !['wx_client', 'wx_devtools', 'wx_http', 'wx_trigger'].includes(SOURCE)
}
