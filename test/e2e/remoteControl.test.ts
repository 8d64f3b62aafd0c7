import type { LocalCloud } from '../../local-cloud/localCloud'
import { startLocalPreview } from '../../tools/localPreview'
import { takeOnSampleStaff } from '../../tools/sampleWorld'
import { closeBrowser, describeInBrowser, phone, present } from './browser'
import { bigScreen, lessonOn, picture, press } from './classroom'
import { dataFolder } from './preview'
import { close, goTo, sees, shootAtRest, signedIn, tap, type Person } from './person'

jest.setTimeout(400_000)

let cloud: LocalCloud
let computer: Person
let hand: Person

/** The teacher, on a device that is new to them. */
async function teacherAt(size: typeof phone): Promise<Person> {
  const person = await signedIn(cloud.gateway, 'teacher', size)
  await goTo(person.page, cloud.gateway, 'staff/join/index')
  await tap(person.page, '找回我的身份')
  await person.page.getByRole('button', { name: '同意，我已满 14 岁' }).click()
  await sees(person.page, '退出工作人员')
  return person
}

describeInBrowser('the teacher’s phone as a remote control', () => {
  beforeAll(async () => {
    cloud = await startLocalPreview(dataFolder(), 0)
    Object.assign(process.env, cloud.environment())
    await takeOnSampleStaff(cloud.clock.now())
    computer = await teacherAt(bigScreen)
    hand = await teacherAt(phone)
  })
  afterAll(async () => {
    await cloud.close()
    await closeBrowser()
  })

  test('is offered on the board of a signed-in teacher, and waits for the phone', async () => {
    const { page } = computer
    await goTo(page, cloud.gateway, 'school/lesson/index')
    await sees(page, '遥控大屏')
    await tap(page, '开始')
    await sees(page, '课前')
    await goTo(hand.page, cloud.gateway, 'school/remote/index')
    await sees(hand.page, '还没有大屏在等这部手机')
    await picture(page, 'remote-offered')
    await press(page, 'r')
    await sees(page, '手机打开“遥控大屏”')
    await picture(page, 'remote-waits')
  })

  test('does on the board what the same person presses on the phone, and the keyboard goes on working', async () => {
    await tap(hand.page, '再看一次')
    await sees(hand.page, '已配对')
    await tap(hand.page, '不计票')
    await sees(hand.page, '不计票，已送出')
    await sees(computer.page, '第 2 题')
    await sees(computer.page, '手机遥控已连接')
    await picture(computer.page, 'remote-on')
    await shootAtRest(hand, 'remote-phone')
    await tap(hand.page, '黑屏')
    await present(computer.page).getByLabel('黑屏，按任意键继续').waitFor()
    await press(computer.page, 'b')
    await press(computer.page, 's')
    await sees(computer.page, '第 3 题')
    expect((await lessonOn(computer.page)).step).toMatchObject({ turn: 2 })
  })

  test('says so without a network, and the keyboard goes on working', async () => {
    await computer.context.setOffline(true)
    await sees(computer.page, '遥控断线，请用键盘')
    await press(computer.page, 's')
    expect((await lessonOn(computer.page)).step).not.toMatchObject({ at: 'ask', turn: 2 })
    await computer.context.setOffline(false)
    await sees(computer.page, '手机遥控已连接')
  })

  test('is disconnected once the board ends it', async () => {
    await press(computer.page, 'r')
    await present(computer.page).getByText('手机遥控已连接').waitFor({ state: 'detached' })
    await tap(hand.page, '下一步')
    await sees(hand.page, '已断开')
    await close(computer)
    await close(hand)
  })
})
