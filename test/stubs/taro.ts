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
  getFileSystemManager: () => ({
    readFileSync(path: string, encoding?: string) {
      const bytes = phone.files.get(path)!
      return encoding === 'utf8' ? Buffer.from(bytes).toString('utf8') : Uint8Array.from(bytes).buffer
    },
  }),
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
  onThemeChange: nothing,
  onWindowResize: nothing,
  offWindowResize: nothing,
}

export const useDidShow = nothing
export const useDidHide = nothing
export const useShareAppMessage = (share: Phone['share']) => {
  phone.share = share
}
export const useShareTimeline = nothing

export default Taro
