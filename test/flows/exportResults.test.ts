import * as XLSX from '@e965/xlsx'
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
