import { phone, type Phone } from './phone'

/** The opening of the program that this module belongs to. */
const { opening } = phone

const isAlive = () => phone.opening === opening

/** One more thing done; false when the program is killed before it. */
function goesOn(): boolean {
  if (!isAlive()) return false
  phone.steps += 1
  if (phone.steps <= phone.diesAfter) return true
  phone.opening += 1
  phone.onDeath()
  return false
}

const never = new Promise<never>(() => undefined)
const nothing = () => undefined
const resolved = () => Promise.resolve({})

/** Paints nothing. */
const brush = new Proxy({}, { get: () => nothing, set: () => true })

/** The file at a path: one that the program keeps, or one of the cloud that was just fetched. */
function fileAt(path: string): Uint8Array {
  const bytes = phone.disk.get(path) ?? phone.files.get(path)
  if (!bytes) throw new Error(`fail no such file or directory ${path}`)
  return bytes
}

/** WeChat's files. A program that is killed while it writes leaves half of a file. */
const files = {
  readFileSync(path: string, encoding?: string) {
    const bytes = fileAt(path)
    if (encoding === 'base64') return Buffer.from(bytes).toString('base64')
    return encoding === 'utf8' ? Buffer.from(bytes).toString('utf8') : Uint8Array.from(bytes).buffer
  },
  accessSync: (path: string) => void fileAt(path),
  mkdirSync(path: string) {
    if (goesOn()) phone.disk.set(path, new Uint8Array())
  },
  writeFileSync(path: string, content: ArrayBuffer | string, encoding?: 'utf8' | 'base64') {
    const bytes: Uint8Array = typeof content === 'string' ? Buffer.from(content, encoding) : new Uint8Array(content)
    if (phone.full) throw new Error('fail the maximum size of the file storage limit is exceeded')
    if (!isAlive()) return
    phone.disk.set(path, bytes.slice(0, bytes.length / 2))
    if (!goesOn()) return
    phone.disk.set(path, bytes)
    goesOn()
  },
  saveFileSync(from: string, to: string) {
    phone.disk.set(to, fileAt(from))
    return to
  },
  renameSync(from: string, to: string) {
    const bytes = fileAt(from)
    if (!goesOn()) return
    phone.disk.delete(from)
    phone.disk.set(to, bytes)
    goesOn()
  },
  readdirSync: (path: string) =>
    [...phone.disk.keys()].filter((name) => name.startsWith(`${path}/`)).map((name) => name.slice(path.length + 1)),
  unlinkSync(path: string) {
    fileAt(path)
    if (goesOn()) phone.disk.delete(path)
    goesOn()
  },
}

const where = () =>
  typeof phone.position === 'string'
    ? Promise.reject(Object.assign(new Error(phone.position), { errMsg: phone.position }))
    : Promise.resolve(phone.position)

const Taro = {
  getStorageSync: (key: string) => (isAlive() ? (phone.kept.get(key) ?? '') : ''),
  setStorageSync(key: string, text: string) {
    if (!goesOn()) throw new Error('killed')
    if (phone.full) throw new Error('setStorageSync:fail exceed storage max size')
    phone.kept.set(key, text)
    goesOn()
  },
  removeStorageSync(key: string) {
    if (goesOn()) phone.kept.delete(key)
    goesOn()
  },
  cloud: {
    init: nothing,
    async callFunction({ name, data }: { name: string; data: { action: string; input: never } }) {
      if (!goesOn()) return never
      phone.calls.push(`${name}.${data.action}`)
      // What travels is text: the cloud never sees the phone's own objects.
      const event = JSON.parse(JSON.stringify(data)) as typeof data
      const result = await Promise.resolve().then(() => phone.cloud(name, event))
      return goesOn() ? { result } : never
    },
    downloadFile: ({ fileID }: { fileID: string }) =>
      phone.files.has(fileID)
        ? Promise.resolve({ tempFilePath: fileID })
        : Promise.reject(new Error('downloadFile:fail')),
    uploadFile: ({ cloudPath }: { cloudPath: string }) => Promise.resolve({ fileID: `cloud://test/${cloudPath}` }),
  },
  chooseMessageFile: () => Promise.resolve({ tempFiles: [{ name: '扫描件.png', size: 1, path: 'wxfile://scan' }] }),
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getFileSystemManager: () => files,
  getAppBaseInfo: () => ({ theme: 'light', fontSizeSetting: phone.textSize }),
  getWindowInfo: () => ({ windowWidth: 375 }),
  getEnterOptionsSync: () => ({ scene: phone.scene }),
  getCurrentPages: () => [{}],
  getUpdateManager: () => ({ onUpdateReady: nothing, applyUpdate: nothing }),
  createOffscreenCanvas: (size: { width: number; height: number }) => ({ ...size, getContext: () => brush }),
  canvasToTempFilePath: ({ canvas }: { canvas: { width: number; height: number } }) =>
    Promise.resolve({ tempFilePath: `wxfile://${canvas.width}x${canvas.height}.png` }),
  showModal: () => Promise.resolve({ confirm: true }),
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: string[] }) =>
    phone.accepts === null
      ? Promise.reject(new Error('requestSubscribeMessage:fail'))
      : Promise.resolve(
          Object.fromEntries(tmplIds.map((id) => [id, phone.accepts?.includes(id) ? 'accept' : 'reject'])),
        ),
  getFuzzyLocation: () => where(),
  getLocation: () => where(),
  startCompass: resolved,
  stopCompass: resolved,
  onCompassChange: nothing,
  offCompassChange: nothing,
  makePhoneCall: resolved,
  openLocation: resolved,
  setNavigationBarTitle: resolved,
  pageScrollTo: resolved,
  showToast: resolved,
  navigateTo: resolved,
  redirectTo: resolved,
  switchTab: resolved,
  setKeepScreenOn: resolved,
  vibrateLong: resolved,
  setNavigationBarColor: resolved,
  setBackgroundColor: resolved,
  setTabBarStyle: resolved,
  onAppShow(shown: () => void) {
    if (isAlive()) phone.show = shown
  },
  offAppShow: nothing,
  onAppHide(hidden: () => void) {
    if (isAlive()) phone.hide = hidden
  },
  offAppHide: nothing,
  onThemeChange: nothing,
  onWindowResize: nothing,
  offWindowResize: nothing,
  getNetworkType: () => Promise.resolve({ networkType: 'wifi' }),
  onNetworkStatusChange: nothing,
  offNetworkStatusChange: nothing,
}

export const useDidShow = nothing
export const useDidHide = nothing
export const useShareAppMessage = (share: Phone['share']) => {
  phone.share = share
}
export const useShareTimeline = nothing

export default Taro
