import Taro from '@tarojs/taro'
import { copy } from './copy'

const clipboard = jest.fn<Promise<object>, []>()
const said: string[] = []
Object.assign(Taro, {
  setClipboardData: clipboard,
  showToast: ({ title }: { title: string }) => {
    said.push(title)
    return Promise.resolve()
  },
})

test.each([
  ['what was copied is said', () => Promise.resolve({}), '已复制。'],
  ['what could not be copied is said', () => Promise.reject(new Error('fail')), '没有复制，请再试一次。'],
])('%s', async (_, answer, words) => {
  clipboard.mockImplementationOnce(answer)
  await copy('一段文字')
  expect(said.pop()).toBe(words)
})
