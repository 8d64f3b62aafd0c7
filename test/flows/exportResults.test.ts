import * as XLSX from '@e965/xlsx'
import { collection } from '../../cloudfunctions/_kit/database'
import type { KeptExport } from '../../cloudfunctions/_kit/handedOver'
import { here, grant, staffWith } from '../seeds/staff'
import { schoolDesk, teacher } from './schoolDesk'
import { phoneId, valueOf } from './world'
import { worldEachTime } from './worldEachTime'

jest.setTimeout(60_000)

const world = worldEachTime(() => staffWith(teacher, grant('teacher', here)))
const { make, takePart } = schoolDesk(world)

async function exported(activityId: string, format: 'xlsx' | 'csv') {
  const input = { activityId, exportId: phoneId(), format }
  const { files } = valueOf(await world().ask(teacher, 'activity', 'exportResults', input))
  return Promise.all(
    files.map(async ({ name, address }) => ({
      name,
      content: Buffer.from(await (await fetch(address)).arrayBuffer()),
    })),
  )
}

test('a workbook holds the summary, the questions and a row for each sheet, and no person', async () => {
  const activity = await make()
  await takePart('oAnna', activity, 5)
  await takePart('oBert', activity, 2)
  const [file] = await exported(activity.activityId, 'xlsx')
  const book = XLSX.read(file?.content)
  const rowsOf = (name: string) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1 })
  expect(file?.name).toBe('警报知识 结果.xlsx')
  expect(book.SheetNames).toEqual(['概况', '各题', '答卷'])
  expect(rowsOf('概况')).toEqual(
    expect.arrayContaining([
      ['收到答卷（份）', 2],
      ['平均得分', 3.5],
    ]),
  )
  expect(rowsOf('各题')).toHaveLength(6)
  expect(rowsOf('答卷').map((row) => row[1])).toEqual(expect.arrayContaining(['得分', 5, 2]))
  expect(JSON.stringify(book.Sheets)).not.toMatch(/oAnna|oBert/)
})

test('three csv begin with the mark of UTF-8, and no cell is a formula', async () => {
  const activity = await make({ title: '=HYPERLINK("http://a")' })
  await takePart('oAnna', activity, 5)
  const files = await exported(activity.activityId, 'csv')
  expect(files.map(({ name }) => name.split(' ').at(-1))).toEqual(['概况.csv', '各题.csv', '答卷.csv'])
  expect(files.every(({ content }) => content.subarray(0, 3).toString('hex') === 'efbbbf')).toBe(true)
  expect(files[0]?.content.toString()).toContain(`活动,"'=HYPERLINK(""http://a"")"`)
})

test('a title that is no file name makes one all the same', async () => {
  const { activityId } = await make({ title: '3/4 班 警报' })
  const files = await exported(activityId, 'csv')
  expect(files.map(({ name }) => name)).toEqual([
    '3-4 班 警报 概况.csv',
    '3-4 班 警报 各题.csv',
    '3-4 班 警报 答卷.csv',
  ])
})

test('files whose maker died are made by whoever asks for them a minute later, under the same id', async () => {
  const { activityId } = await make()
  const input = { activityId, exportId: phoneId(), format: 'xlsx' } as const
  const ask = () => world().ask(teacher, 'activity', 'exportResults', input)
  valueOf(await ask())
  await collection<KeptExport>('exports').update({ _id: input.exportId }, { whole: false })
  expect(await ask()).toEqual({ ok: false, code: 'BUSY' })
  await world().cloud.clock.moveBy(60_000)
  const { files } = valueOf(await ask())
  expect(files).toHaveLength(1)
  expect(await ask()).toMatchObject({ ok: true, value: { files: [{ name: '警报知识 结果.xlsx' }] } })
})

test('an export under the id of another one is refused', async () => {
  const { activityId } = await make()
  const input = { activityId, exportId: phoneId(), format: 'xlsx' } as const
  valueOf(await world().ask(teacher, 'activity', 'exportResults', input))
  const other = { ...input, format: 'csv' } as const
  expect(await world().ask(teacher, 'activity', 'exportResults', other)).toEqual({ ok: false, code: 'BAD_INPUT' })
})
