import { builtTabs } from './build'
import { fileSystem, type Files } from './fileSystem'
import { strict } from './strict'

/** What the cloud answers an operation with, or undefined when it cannot be reached. */
export type Cloud = (name: string, event: { action: string; input: unknown }) => unknown

/** The phone around the program: what it keeps, where it is, what it was asked to do. */
export interface Phone {
  storage: Map<string, string>
  files: Files
  cloud: Cloud
  online: boolean
  scene: number
  /** The route of the page that is open. */
  route: () => string
  /** Every call of an ability that does something, in order: `navigateTo`, with what it was given. */
  done: { ability: string; given: Record<string, unknown> }[]
  /** What was written on a canvas, text by text. */
  drawn: string[]
  /** What the program listens to, by the name of the event. */
  listeners: Map<string, (event: unknown) => void>
}

interface Option {
  success?: (result: unknown) => void
  fail?: (problem: unknown) => void
  complete?: (result: unknown) => void
  [given: string]: unknown
}

/** The abilities that answer later, with what they answer. A text is why they fail. */
const later: Readonly<Record<string, (phone: Phone) => object | string>> = {
  navigateTo: () => ({}),
  redirectTo: () => ({}),
  switchTab: () => ({}),
  navigateBack: () => ({}),
  setNavigationBarTitle: () => ({}),
  setNavigationBarColor: () => ({}),
  setBackgroundColor: () => ({}),
  setTabBarStyle: ({ route }) => (builtTabs().includes(route()) ? {} : 'not TabBar page'),
  getNetworkType: ({ online }) => ({ networkType: online ? 'wifi' : 'none' }),
  showModal: () => ({ confirm: true, cancel: false }),
  showToast: () => ({}),
  setClipboardData: () => ({}),
  makePhoneCall: () => ({}),
  shareFileMessage: () => ({}),
  scanCode: () => ({ result: '', path: 'pages/quiz/activity/index?scene=A3K9QX' }),
  downloadFile: () => ({}),
  setKeepScreenOn: () => ({}),
  setInnerAudioOption: () => ({}),
  vibrateLong: () => ({}),
  requestSubscribeMessage: () => ({ 'template-1': 'accept', 'template-2': 'reject', 'template-3': 'ban' }),
  addPhoneCalendar: () => ({}),
  previewImage: () => ({}),
  pageScrollTo: () => ({}),
  canvasToTempFilePath: () => ({ tempFilePath: 'wxfile://tmp/share.png' }),
  openDocument: () => ({}),
  requirePrivacyAuthorize: () => ({}),
  openPrivacyContract: () => ({}),
  getFuzzyLocation: () => ({ longitude: 107.02371, latitude: 33.07955 }),
  getLocation: () => ({ longitude: 107.02371, latitude: 33.07955, accuracy: 20 }),
  chooseLocation: () => ({ longitude: 107.02823, latitude: 33.07767, name: '示例小区', address: '汉台区示例路' }),
  openLocation: () => ({}),
  startCompass: () => ({}),
  stopCompass: () => ({}),
  showShareImageMenu: () => ({}),
}

const strokes = [
  'scale',
  'setLineDash',
  'beginPath',
  'moveTo',
  'arcTo',
  'closePath',
  'fill',
  'stroke',
  'fillRect',
  'fillText',
]

/** What a picture is painted with, as far as the program is known to use it. */
const brush = (): object => Object.fromEntries(strokes.map((stroke) => [stroke, () => undefined]))

const events = ['KeyDown', 'AppShow', 'AppHide', 'NetworkStatusChange', 'ThemeChange', 'WindowResize', 'CompassChange']

/** Stands in for WeChat's `wx`: only what the program is known to call. Whatever else is asked of it is a fault. */
export function wxStandIn(phone: Phone, fault: (what: string) => void): object {
  const perform = (ability: string, outcome: object | string, option: Option) => {
    const { success, fail, complete, ...given } = option
    phone.done.push({ ability, given })
    const result =
      typeof outcome === 'string' ? { errMsg: `${ability}:fail ${outcome}` } : { errMsg: `${ability}:ok`, ...outcome }
    setTimeout(() => {
      if (typeof outcome === 'string') fail?.(result)
      else success?.(result)
      complete?.(result)
    })
  }
  const answer = <T>(value: T | undefined): Promise<T> =>
    phone.online && value !== undefined
      ? Promise.resolve(value)
      : // WeChat refuses with such an object, and not with an Error.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- WeChat does not either
        Promise.reject({ errCode: -1, errMsg: 'cloud:fail no network' })

  const audio = () =>
    strict(
      'InnerAudioContext',
      {
        src: '',
        loop: false,
        volume: 1,
        onEnded: (ended: () => void) => phone.listeners.set('audioEnded', ended),
        onError: () => undefined,
        play: () => phone.done.push({ ability: 'audio.play', given: {} }),
        stop: () => phone.done.push({ ability: 'audio.stop', given: {} }),
        destroy: () => undefined,
      },
      fault,
    )
  const cloud = strict(
    'wx.cloud',
    {
      init: () => undefined,
      callFunction: ({ name, data }: { name: string; data: Parameters<Cloud>[1] }) =>
        answer(phone.cloud(name, data)).then((result) => ({ result })),
      downloadFile: ({ fileID }: { fileID: string }) =>
        answer(phone.files.has(fileID) ? { tempFilePath: fileID, statusCode: 200 } : undefined),
    },
    fault,
  )
  /** A canvas that only remembers what was written on it. */
  const canvas = {
    width: 0,
    height: 0,
    getContext: () => ({
      scale: () => undefined,
      fillRect: () => undefined,
      strokeRect: () => undefined,
      fillText: (text: string) => phone.drawn.push(text),
    }),
  }
  const query = () => {
    const asked = {
      select: () => asked,
      fields: () => asked,
      exec: (found: (nodes: object[]) => void) => setTimeout(() => found([{ node: canvas }])),
    }
    return asked
  }
  const abilities: Record<string, unknown> = {
    createSelectorQuery: query,
    env: { USER_DATA_PATH: 'wxfile://usr' },
    webpackJsonp: undefined,
    cloud,
    getStorageSync: (key: string) => phone.storage.get(key) ?? '',
    setStorageSync: (key: string, text: string) => phone.storage.set(key, text),
    removeStorageSync: (key: string) => phone.storage.delete(key),
    getWindowInfo: () => ({
      windowWidth: 390,
      windowHeight: 763,
      screenWidth: 390,
      screenHeight: 844,
      pixelRatio: 3,
    }),
    getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: 17, SDKVersion: '3.8.0', language: 'zh_CN' }),
    getEnterOptionsSync: () => ({ scene: phone.scene, path: phone.route(), query: {} }),
    getMenuButtonBoundingClientRect: () => ({ top: 48, height: 32, left: 296, right: 383, bottom: 80, width: 87 }),
    getFileSystemManager: () => strict('FileSystemManager', fileSystem(phone.files), fault),
    createInnerAudioContext: audio,
    createOffscreenCanvas: () => strict('OffscreenCanvas', { getContext: brush }, fault),
    getUpdateManager: () =>
      strict(
        'UpdateManager',
        {
          onUpdateReady: (ready: () => void) => phone.listeners.set('updateReady', ready),
          applyUpdate: () => undefined,
        },
        fault,
      ),
    ...Object.fromEntries(
      Object.entries(later).map(([ability, outcome]) => [
        ability,
        (option: Option = {}) => perform(ability, outcome(phone), option),
      ]),
    ),
  }
  for (const event of events) {
    abilities[`on${event}`] = (listen: (event: unknown) => void) => phone.listeners.set(event, listen)
    abilities[`off${event}`] = () => phone.listeners.delete(event)
  }
  return strict('wx', abilities, fault)
}
