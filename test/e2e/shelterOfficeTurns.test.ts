import { Clock } from '../../local-cloud/clock/clock'
import type { LocalCloud } from '../../local-cloud/localCloud'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { wholeWorkbook } from '../fixtures/shelters/lists'
import { jpegWithPlace } from '../seeds/pictures'
import { closeBrowser, describeInBrowser, present, wide } from './browser'
import { answer, atTheDesk, close, goTo, holds, sees, shoot, tap, toTheReport, type Person } from './person'
import { dataFolder } from './preview'

jest.setTimeout(300_000)

const clock = new Clock()
let cloud: LocalCloud

/** Goes to the record of the first place. */
async function toTheFirst({ page }: Person): Promise<void> {
  await goTo(page, cloud.gateway, 'staff/places/index')
  await tap(page, /^示例避难场所1号/)
  await sees(page, '居民能看到什么')
}

/** Chooses a file to import. */
async function choose({ page }: Person, name: string, bytes: Buffer): Promise<void> {
  await goTo(page, cloud.gateway, 'staff/places/import/index')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '选文件')
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: bytes })
}

/** Says what the column under a header is. */
async function readAs({ page }: Person, header: RegExp, field: string): Promise<void> {
  await tap(page, header)
  await tap(page, field, page.getByRole('dialog'))
}

async function submit({ page }: Person): Promise<void> {
  await goTo(page, cloud.gateway, 'staff/places/release/index')
  await tap(page, '提交审核')
  await tap(page, '提交审核', page.getByRole('dialog'))
  await sees(page, '等其他审核人办理')
}

describeInBrowser('the office where something does not go straight', () => {
  beforeAll(async () => {
    await clock.set(Date.parse('2026-11-26T10:00+08:00'))
    cloud = await startLocalPreview(dataFolder(), 0, { clock })
    Object.assign(process.env, cloud.environment())
    await takeOnSampleStaff(clock.now())
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('a file that is no list is refused by what it is, and the list stays', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await choose(editor, '说明.pdf', Buffer.from('%PDF-1.7 not a list'))
    await sees(editor.page, '说明.pdf 不能导入')
    await sees(editor.page, '文件已经删除，清单没有改动。')
    await shoot(editor, 'refused')
    await tap(editor.page, '另选一个文件')
    await sees(editor.page, '导入表格')
    await close(editor)
  })

  test('columns the wrong way round are told before anything is taken', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await choose(editor, '名录.xlsx', wholeWorkbook(30))
    await sees(editor.page, '每一列是什么')
    await readAs(editor, /^经度/, '纬度')
    await readAs(editor, /^纬度/, '经度')
    await tap(editor.page, 'GCJ-02（腾讯、高德）')
    await tap(editor.page, '检查每一行')
    await sees(editor.page, '经度和纬度像是互换了')
    await shoot(editor, 'swapped')
    await readAs(editor, /^经度/, '经度')
    await readAs(editor, /^纬度/, '纬度')
    await tap(editor.page, '检查每一行')
    await sees(editor.page, '预检报告')
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await sees(editor.page, '已导入工作清单')
    await close(editor)
  })

  test('a list that is a fifth shorter asks a second time, and no answer leaves the list as it was', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await toTheReport(editor, cloud.gateway, { name: '名录.xlsx', bytes: wholeWorkbook(20) })
    await sees(editor.page, '五分之一以上不在这份表里，确认时会再问一次')
    await shoot(editor, 'fewer')
    await tap(editor.page, '确认导入')
    await answer(editor.page, '导入')
    await editor.page.getByRole('dialog').getByText('原来的场所有五分之一以上不在这份表里。请确认').waitFor()
    await answer(editor.page, '返回')
    await sees(editor.page, '预检报告')
    await tap(editor.page, '放弃这次导入')
    await answer(editor.page, '放弃')
    await goTo(editor.page, cloud.gateway, 'staff/places/index')
    await sees(editor.page, '共 30 处')
    await close(editor)
  })

  test('a photo is put to a place, seen in its record, and is in its history', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await toTheFirst(editor)
    await tap(editor.page, '修改')
    const chooser = editor.page.waitForEvent('filechooser')
    await tap(editor.page, '选照片')
    await (await chooser).setFiles({ name: '东门.jpg', mimeType: 'image/jpeg', buffer: jpegWithPlace })
    await present(editor.page)
      .getByLabel(/里是什么/)
      .fill('东门入口，门卫室在左手边')
    await tap(editor.page, '上传')
    await sees(editor.page, '1 / 12')
    await present(editor.page).getByLabel('留在历史里的一句话（可以不写）').fill('补入口照片。')
    await tap(editor.page, '保存到工作清单')
    await sees(editor.page, '东门入口，门卫室在左手边')
    const picture = present(editor.page).getByRole('img', { name: '东门入口，门卫室在左手边' })
    await picture.waitFor()
    await sees(editor.page, '补入口照片。')
    await sees(editor.page, /照片：.*东门入口/)
    await shoot(editor, 'record-photo')
    await close(editor)
  })

  test('the second of two editors learns what the first one changed, and loses nothing', async () => {
    const [first, second] = [await atTheDesk(cloud.gateway, 'editor-1'), await atTheDesk(cloud.gateway, 'editor-2')]
    for (const { page } of [first, second]) {
      await goTo(page, cloud.gateway, 'staff/places/index')
      await tap(page, /^示例避难场所10号/)
      await tap(page, '修改')
      await sees(page, '写到一半退出也不会丢')
    }
    await present(first.page).getByLabel('管理单位', { exact: true }).fill('示例第一管理处')
    await tap(first.page, '保存到工作清单')
    await sees(first.page, '示例第一管理处')
    await present(second.page).getByLabel('管理单位', { exact: true }).fill('示例第二管理处')
    await present(second.page)
      .getByLabel(/^值班电话/)
      .fill('0916-1111111')
    await tap(second.page, '保存到工作清单')
    await tap(second.page, '看对方改了什么')
    await sees(second.page, '您写的：示例第二管理处')
    await sees(second.page, '对方写的：示例第一管理处')
    await shoot(second, 'conflict')
    await holds(second.page, /^值班电话/, '0916-1111111')
    await tap(second.page, '保存到工作清单')
    await sees(second.page, '管理单位：示例第二管理处')
    await sees(second.page, '原来：示例第一管理处')
    await Promise.all([close(first), close(second)])
  })

  test('a release is sent back with a reason that its editor reads, and is among the releases so far', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await submit(editor)
    const reviewer = await atTheDesk(cloud.gateway, 'reviewer', wide)
    await goTo(reviewer.page, cloud.gateway, 'pages/me/index')
    await sees(reviewer.page, '待我处理')
    await present(reviewer.page)
      .getByRole('button', { name: /^待我处理，1/ })
      .waitFor()
    await goTo(reviewer.page, cloud.gateway, 'staff/places/release/index')
    await tap(reviewer.page, '退回')
    await reviewer.page.getByRole('dialog').getByRole('textbox').fill('第 3 处的地址请再核对。')
    await tap(reviewer.page, '退回', reviewer.page.getByRole('dialog'))
    await sees(reviewer.page, '居民现在看到的')
    await close(reviewer)
    await goTo(editor.page, cloud.gateway, 'staff/places/release/index')
    await tap(editor.page, /^历次发布/)
    await sees(editor.page, '已退回')
    await sees(editor.page, '第 3 处的地址请再核对。')
    await shoot(editor, 'releases')
    await close(editor)
  })

  test('a place that was withdrawn is given back, and both stand in its history', async () => {
    const editor = await atTheDesk(cloud.gateway, 'editor-1')
    await toTheFirst(editor)
    await tap(editor.page, '立即撤回')
    await editor.page.getByLabel('撤回的原因（留在历史里）').fill('入口封闭施工。')
    await tap(editor.page, '撤回', editor.page.getByRole('dialog'))
    await sees(editor.page, '撤回原因：入口封闭施工。')
    await tap(editor.page, '恢复')
    await answer(editor.page, '恢复')
    await present(editor.page).getByText('撤回原因：入口封闭施工。').waitFor({ state: 'detached' })
    await sees(editor.page, '可以公开')
    const history = await editor.page.innerText('body')
    expect(history.indexOf('恢复')).toBeGreaterThan(-1)
    expect(history.lastIndexOf('撤回')).toBeGreaterThan(history.indexOf('历史'))
    await close(editor)
  })
})
