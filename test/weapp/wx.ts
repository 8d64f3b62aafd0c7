import type { Clock } from './clock'

/** What an asynchronous interface of WeChat is given. */
interface Option {
  success?: (result: object) => void
  fail?: (error: { errMsg: string }) => void
  complete?: (result: object) => void
}

/** What the phone of a test is like, and what has happened on it. */
export interface Device {
  online: boolean
  dark: boolean
  /** The size of text set in WeChat, in px: 17 is usual. */
  textSize: number
  storage: Map<string, unknown>
  files: Map<string, Buffer>
  /** Answers for the cloud; what it throws is a network that failed. */
  answer: (name: string, data: { action: string; input: Record<string, unknown> }) => unknown
  /** The files of cloud storage. */
  cloudFiles: Map<string, Buffer>
  /** What was asked of the phone: the interface, and what it was given. */
  asked: { name: string; given: Record<string, unknown> }[]
}

/** Where the app goes from page to page. */
export interface Ways {
  navigateTo(url: string): void
  redirectTo(url: string): void
  switchTab(url: string): void
  navigateBack(): void
}

/** How long (ms) the phone and the network take to answer. */
const PHONE_MS = 2
const NETWORK_MS = 80

const refuse = (errMsg: string): never => {
  throw Object.assign(new Error(errMsg), { errMsg })
}

/** Interfaces that only do something to the phone, and always can. */
const done =
  `setNavigationBarTitle setNavigationBarColor setBackgroundColor setTabBarStyle setKeepScreenOn setInnerAudioOption
  vibrateLong showToast setClipboardData makePhoneCall shareFileMessage requirePrivacyAuthorize openPrivacyContract`.split(
    /\s+/,
  )

/** Interfaces that are listened to; nothing of that kind happens on this phone by itself. */
const listened =
  `onNetworkStatusChange offNetworkStatusChange onThemeChange offThemeChange onWindowResize offWindowResize
  onAppHide offAppHide onAppShow offAppShow`.split(/\s+/)

/** What Taro looks for when it starts, and does without. */
const lookedFor = new Set(['webpackJsonp', 'getTabBar'])

/**
 * A stand-in for `wx` that holds what this app uses, as WeChat answers it, and nothing more: to read anything else throws
 * and is a failure of the test, so that a new interface is added here on purpose.
 */
export function openWx(device: Device, clock: Clock, ways: Ways, failed: (error: unknown) => void): object {
  const answered =
    (name: string, act: (given: Record<string, unknown>) => object = () => ({}), after = PHONE_MS) =>
    (given: Record<string, unknown> & Option = {}) => {
      const { success, fail, complete, ...rest } = given
      device.asked.push({ name, given: rest })
      clock.later(() => {
        try {
          const result = { errMsg: `${name}:ok`, ...act(rest) }
          success?.(result)
          complete?.(result)
        } catch (error) {
          const { errMsg } = error as { errMsg?: string }
          if (errMsg === undefined) throw error
          fail?.({ errMsg })
          complete?.({ errMsg })
        }
      }, after)
    }
  const promised =
    (name: string, act: (given: Record<string, unknown>) => object) => (given: Record<string, unknown>) =>
      new Promise((resolve, reject) => answered(name, act, NETWORK_MS)({ ...given, success: resolve, fail: reject }))

  const known: Record<string, unknown> = {
    ...Object.fromEntries(done.map((name) => [name, answered(name)])),
    ...Object.fromEntries(listened.map((name) => [name, () => undefined])),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getWindowInfo: () => ({ ...windowInfo }),
    getAppBaseInfo: () => ({
      SDKVersion: '3.8.0',
      theme: device.dark ? 'dark' : 'light',
      fontSizeSetting: device.textSize,
    }),
    getSystemInfoSync: () => ({ ...windowInfo, SDKVersion: '3.8.0', platform: 'ios', system: 'iOS 13.0' }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, bottom: 80, left: 281, right: 368, width: 87 }),
    getNetworkType: answered('getNetworkType', () => ({ networkType: device.online ? 'wifi' : 'none' })),
    showModal: answered('showModal', () => ({ confirm: true, cancel: false })),
    getUpdateManager: () => ({ onUpdateReady: () => undefined, applyUpdate: () => undefined }),
    getStorageSync: (key: string) => device.storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void device.storage.set(key, value),
    removeStorageSync: (key: string) => void device.storage.delete(key),
    getFileSystemManager: () => fileSystem(device.files),
    createInnerAudioContext: () => audio(device, clock),
    navigateTo: answered('navigateTo', ({ url }) => (ways.navigateTo(url as string), {})),
    redirectTo: answered('redirectTo', ({ url }) => (ways.redirectTo(url as string), {})),
    switchTab: answered('switchTab', ({ url }) => (ways.switchTab(url as string), {})),
    navigateBack: answered('navigateBack', () => (ways.navigateBack(), {})),
    cloud: {
      init: () => undefined,
      callFunction: promised('cloud.callFunction', ({ name, data }) => {
        if (!device.online) refuse('cloud.callFunction:fail request:fail')
        return { result: device.answer(name as string, data as Parameters<Device['answer']>[1]) }
      }),
      downloadFile: promised('cloud.downloadFile', ({ fileID }) => {
        const file = device.online ? device.cloudFiles.get(fileID as string) : undefined
        if (!file) return refuse('cloud.downloadFile:fail')
        const tempFilePath = `wxfile://tmp/${device.files.size}`
        device.files.set(tempFilePath, file)
        return { tempFilePath, statusCode: 200 }
      }),
    },
  }
  return new Proxy(known, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !lookedFor.has(name)) {
        const error = new Error(`wx.${name} is used, and is not among the interfaces of this stand-in`)
        failed(error)
        throw error
      }
      return Reflect.get(target, name) as unknown
    },
  })
}

const windowInfo = {
  pixelRatio: 3,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 729,
  statusBarHeight: 44,
  safeArea: { left: 0, right: 375, top: 44, bottom: 778, width: 375, height: 734 },
}

/** The files of a phone, in memory. A file that is not there is refused as WeChat does. */
function fileSystem(files: Map<string, Buffer>) {
  const below = (folder: string) => [...files.keys()].filter((name) => name === folder || name.startsWith(`${folder}/`))
  const find = (path: string) => files.get(path) ?? refuse(`readFileSync:fail no such file or directory, open ${path}`)
  return {
    readFileSync: (path: string, encoding?: 'utf8') => {
      const file = find(path)
      if (encoding) return file.toString(encoding)
      return file.buffer.slice(file.byteOffset, file.byteOffset + file.length)
    },
    writeFileSync: (path: string, content: string | ArrayBuffer) =>
      void files.set(path, typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))),
    unlinkSync: (path: string) => void (find(path), files.delete(path)),
    mkdirSync: (path: string) => void files.set(path, Buffer.alloc(0)),
    rmdirSync: (path: string) => {
      if (below(path).length === 0) refuse(`rmdirSync:fail no such file or directory ${path}`)
      below(path).forEach((name) => files.delete(name))
    },
  }
}

/** A player of WAV files of 8 kHz and 8 bit: it takes as long as the file is, and obeys. */
function audio(device: Device, clock: Clock) {
  const ended: (() => void)[] = []
  let timer = 0
  return {
    src: '',
    loop: false,
    onEnded: (act: () => void) => void ended.push(act),
    onError: () => undefined,
    play() {
      const file = device.files.get(this.src)
      device.asked.push({ name: 'audio.play', given: { src: this.src, loop: this.loop, bytes: file?.length } })
      timer = clock.later(() => ended.forEach((act) => act()), ((file?.length ?? 44) - 44) / 8)
    },
    stop() {
      device.asked.push({ name: 'audio.stop', given: {} })
      clock.cancel(timer)
    },
    destroy: () => clock.cancel(timer),
  }
}
