import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { filesOf } from './filesOf'

/** One kind of information that WeChat asks to be declared, and by which names a program comes by it. */
interface Declarable {
  /** As the console of the mini program calls it. */
  information: string
  /** Functions of wx, and scopes of wx.authorize. */
  apis: readonly string[]
  /** Components, open types of a button and types of an input, as JSX writes them. */
  parts?: readonly string[]
}

/**
 * What must be declared in the privacy guideline (小程序用户隐私保护指引) before WeChat lets a program use it. Source: the
 * table 开发者处理的信息 of developers.weixin.qq.com/miniprogram/dev/framework/user-privacy/miniprogram-intro.html, and
 * plugin-intro.html beside it for the sensors.
 */
export const declarable: readonly Declarable[] = [
  {
    information: '昵称、头像',
    apis: ['getUserInfo', 'getUserProfile'],
    parts: ['chooseAvatar', 'getUserInfo', 'nickname'],
  },
  {
    information: '位置信息',
    apis: [
      'getLocation',
      'getFuzzyLocation',
      'startLocationUpdate',
      'startLocationUpdateBackground',
      'scope.userLocation',
      'scope.userLocationBackground',
      'scope.userFuzzyLocation',
    ],
  },
  { information: '选择的位置信息', apis: ['chooseLocation', 'choosePoi'] },
  { information: '地址', apis: ['chooseAddress'] },
  { information: '发票信息', apis: ['chooseInvoice', 'chooseInvoiceTitle'] },
  { information: '微信运动数据', apis: ['getWeRunData', 'scope.werun'] },
  { information: '手机号', apis: [], parts: ['getPhoneNumber', 'getRealtimePhoneNumber'] },
  { information: '车牌号', apis: ['chooseLicensePlate'] },
  { information: '选中的照片或视频信息', apis: ['chooseImage', 'chooseMedia', 'chooseVideo'] },
  { information: '选中的文件', apis: ['chooseMessageFile'] },
  {
    information: '麦克风',
    apis: ['startRecord', 'getRecorderManager', 'joinVoIPChat', 'scope.record'],
    parts: ['LivePusher'],
  },
  { information: '摄像头', apis: ['createVKSession', 'scope.camera'], parts: ['Camera', 'LivePusher', 'VoipRoom'] },
  { information: '蓝牙', apis: ['openBluetoothAdapter', 'createBLEPeripheralServer', 'scope.bluetooth'] },
  {
    information: '相册（仅写入）权限',
    apis: ['saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum', 'scope.writePhotosAlbum'],
  },
  { information: '通讯录（仅写入）权限', apis: ['addPhoneContact', 'scope.addPhoneContact'] },
  {
    information: '日历（仅写入）权限',
    apis: ['addPhoneCalendar', 'addPhoneRepeatCalendar', 'scope.addPhoneCalendar'],
  },
  { information: '加速传感器', apis: ['startAccelerometer'] },
  { information: '磁场传感器', apis: ['startCompass'] },
  { information: '方向传感器', apis: ['startDeviceMotionListening'] },
  { information: '陀螺仪传感器', apis: ['startGyroscope'] },
  { information: '剪切板', apis: ['setClipboardData', 'getClipboardData'] },
]

/** One place of the mini program's code that must be declared. */
export interface Use {
  information: string
  name: string
  file: string
  /** Whether the same file asks WeChat's privacy gate. A component is asked about by WeChat itself. */
  gated: boolean
}

/** Names that a source writes: those of functions and scopes, and those of what JSX lays out. */
function namesIn(file: string, text: string): { words: Set<string>; parts: Set<string>; calls: Set<string> } {
  const names = { words: new Set<string>(), parts: new Set<string>(), calls: new Set<string>() }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) names.words.add(node.text)
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) names.calls.add(node.expression.text)
    if (ts.isJsxOpeningLikeElement(node)) names.parts.add(node.tagName.getText())
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer))
      names.parts.add(node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return names
}

/** What of a source file must be declared. An API counts however it is reached (`Taro.x`, `wx.x`, taken apart): by its name. */
export function usesIn(file: string, text: string): Use[] {
  const { words, parts, calls } = namesIn(file, text)
  return declarable.flatMap(({ information, apis, parts: known = [] }) => [
    ...apis
      .filter((name) => words.has(name))
      .map((name) => ({ information, name, file, gated: calls.has('passPrivacyGate') })),
    ...known.filter((name) => parts.has(name)).map((name) => ({ information, name, file, gated: true })),
  ])
}

/**
 * What of the mini program must be declared: all its sources but the browser's twins and tests, and but app.config.ts, which
 * declares and calls nothing.
 */
export function usesOf(root: string): Use[] {
  return filesOf(path.join(root, 'src'))
    .map(({ name }) => `src/${name}`)
    .filter((file) => /[.]tsx?$/.test(file) && !/[.](h5|test)[.]tsx?$|^src\/app[.]config[.]ts$/.test(file))
    .flatMap((file) => usesIn(file, fs.readFileSync(path.join(root, file), 'utf8')))
}

/** The rows of the table in the deployment guide: what is declared, by which interface, in which file. */
export function declaredIn(markdown: string): Omit<Use, 'gated'>[] {
  const row = /^\| ([^|]+) \| `(?:wx[.])?([\w.]+)` \| `(src\/[^`]+)` \|/gm
  return [...markdown.matchAll(row)].map(([, information = '', name = '', file = '']) => ({ information, name, file }))
}
