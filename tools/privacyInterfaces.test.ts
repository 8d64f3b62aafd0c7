import fs from 'node:fs'
import path from 'node:path'
import { privacy } from '@/features/privacy/agreements'
import { declaredIn, usesIn, usesOf } from './privacyInterfaces'

const root = path.resolve(__dirname, '..')
const guide = fs.readFileSync(path.join(root, 'docs/部署.md'), 'utf8')
const uses = usesOf(root)
const line = ({ information, name, file }: { information: string; name: string; file: string }) =>
  `${information}: ${name} in ${file}`

test('the deployment guide declares exactly the interfaces that the mini program uses', () => {
  expect(declaredIn(guide).map(line).sort()).toEqual(uses.map(line).sort())
  expect(uses).not.toEqual([])
})

test('every such interface is behind the privacy gate, in the same file', () => {
  expect(uses.filter(({ gated }) => !gated).map(line)).toEqual([])
})

test('an interface of wx is called in src/platform only', () => {
  const elsewhere = uses.filter(({ name, file }) => /^[a-z]/.test(name) && file.endsWith('.ts'))
  expect(elsewhere.filter(({ file }) => !file.startsWith('src/platform/')).map(line)).toEqual([])
})

test('the privacy text in the program names each kind of information that is declared', () => {
  const used = privacy.parts.find(({ heading }) => heading === '用到的微信能力')?.lines[0]
  for (const { information } of uses) expect(used).toContain(information)
})

test.each([
  ['called on Taro', 'Taro.getLocation({})', ['位置信息: getLocation in x.tsx']],
  ['called on wx', 'wx.chooseMedia()', ['选中的照片或视频信息: chooseMedia in x.tsx']],
  ['taken apart first', 'const { addPhoneCalendar } = Taro', ['日历（仅写入）权限: addPhoneCalendar in x.tsx']],
  ['asked for as a scope', `ask('scope.record')`, ['麦克风: scope.record in x.tsx']],
  ['a button', '<Button openType="getPhoneNumber" />', ['手机号: getPhoneNumber in x.tsx']],
  ['a component', '<Camera />', ['摄像头: Camera in x.tsx']],
  ['only spoken of', '// Taro.getLocation is not used here', []],
  ['nothing to declare', 'Taro.makePhoneCall({})', []],
])('an interface is found when it is %s', (_, text, found) => {
  expect(usesIn('x.tsx', text).map(line)).toEqual(found)
})

test('a file that never asks the gate is found', () => {
  expect(usesIn('x.ts', 'Taro.getLocation({})')[0]?.gated).toBe(false)
  expect(usesIn('x.ts', 'await passPrivacyGate(); Taro.getLocation({})')[0]?.gated).toBe(true)
})

test('a row of the table is read whether it names a function or a component', () => {
  const rows =
    '| 剪切板 | `wx.setClipboardData` | `src/platform/clipboard.ts` | 复制 |\n| 摄像头 | `Camera` | `src/x.tsx` | 扫码 |'
  expect(declaredIn(rows).map(line)).toEqual([
    '剪切板: setClipboardData in src/platform/clipboard.ts',
    '摄像头: Camera in src/x.tsx',
  ])
})
