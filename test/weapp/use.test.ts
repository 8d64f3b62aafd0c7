import type { Practice } from '@/features/quiz/practiceStore'
import { boot } from './boot'
import { describeWithCompilers } from './compilers'
import { everyElement } from './drawn'
import { usedPhone } from './usedPhone'

jest.setTimeout(120_000)

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describeWithCompilers('the mini program', () => {
  test('explains an answer at once, without a network, and keeps it on the phone', async () => {
    const { page, phone, faults, end } = boot('pages/quiz/practice/index', { number: '10' }, { online: false })
    await page.settle()
    page.tapWhere(({ element }) => ['radio', 'checkbox'].includes(String(element.attr?.ariaRole)))
    await page.settle()
    page.tap('确定')
    await page.settle()
    end()

    const { value } = JSON.parse(phone.storage.get('practice') ?? '{}') as { value: Practice }
    expect(value.session?.answers).toHaveLength(1)
    expect(value.waiting).toHaveLength(1)
    expect(page.text()).toContain(value.session?.questions[0]?.explanation)
    expect(faults).toEqual([])
  })

  test('practises one topic, whatever signs its name is written with in an address', async () => {
    const { page, faults, end } = boot(
      'pages/quiz/practice/index',
      { topic: '警报信号', number: '5' },
      { online: false },
    )
    await page.settle()
    end()

    expect(page.text()).toContain('1 / 5')
    expect(faults).toEqual([])
  })

  test('draws a signal that plays with small changes, at most five a second', async () => {
    const { page, faults, end } = boot('pages/signal/index', { kind: 'airRaid' }, { online: false })
    await page.settle()
    page.tap('快进看，无声')
    await pause(300)
    const before = page.updates.length
    await pause(3000)
    end()

    const ticks = page.updates.slice(before)
    expect(ticks.length).toBeGreaterThan(6)
    expect(ticks.length).toBeLessThanOrEqual(15)
    expect(ticks.filter(({ bytes, of }) => bytes > 300 || of !== 'part')).toEqual([])
    expect(page.text()).toContain('快进中，6 倍，无声')
    expect(faults).toEqual([])
  })

  test('follows a test second by second with small changes, at most two a second', async () => {
    const { page, faults, end } = boot('pages/live/index', {}, usedPhone())
    await page.settle()
    const before = page.updates.length
    await pause(7000)
    const text = page.text()
    end()

    const ticks = page.updates.slice(before)
    const large = ticks.filter(({ bytes }) => bytes > 300)
    expect(text).toContain('空袭警报')
    expect(text).toContain('以现场和政府发布为准')
    expect(ticks.length - large.length).toBeGreaterThan(6)
    expect(ticks.length - large.length).toBeLessThanOrEqual(15)
    // Every six seconds it sounds or rests: that is a change of phase.
    expect(large.length).toBeLessThanOrEqual(4)
    expect(Math.max(...ticks.map(({ bytes }) => bytes))).toBeLessThanOrEqual(8 * 1024)
    expect(faults).toEqual([])
  })

  test('keeps the screen on while a test is followed, and vibrates on wish only', async () => {
    const { page, phone, faults, end } = boot('pages/live/index', {}, usedPhone())
    await page.settle()
    const done = () => phone.done.map(({ ability }) => ability)
    expect(done()).toContain('setKeepScreenOn')
    expect(done()).not.toContain('vibrateLong')
    page.tap('震动')
    await pause(7000)
    end()
    expect(done()).toContain('vibrateLong')
    expect(done()).not.toContain('audio.play')
    expect(faults).toEqual([])
  })

  test('asks WeChat for three reminders with one tap, and says which were granted', async () => {
    const { page, phone, faults, end } = boot('pages/notice/index', { id: 'notice-of-the-test' }, usedPhone())
    await page.settle()
    page.tap('提醒我')
    await page.settle()
    page.tap('选择要收的提醒')
    await page.settle()
    end()
    const asked = phone.done.find(({ ability }) => ability === 'requestSubscribeMessage')
    expect(asked?.given.tmplIds).toEqual(['template-1', 'template-2', 'template-3'])
    expect(page.text()).toContain('已同意：前一天提醒。')
    expect(page.text()).toContain('没有同意：即将开始提醒、变更或取消提醒。')
    expect(faults).toEqual([])
  })

  test('shows a notice that was shared in moments without anything that leads elsewhere', async () => {
    const { page, faults, end } = boot(
      'pages/notice/index',
      { id: 'notice-of-the-test', title: '3月13日试鸣' },
      { online: false, scene: 1154 },
    )
    await page.settle()
    end()
    expect(page.text()).toContain('3月13日试鸣')
    expect(page.text()).toContain('前往小程序')
    expect(page.text()).not.toContain('再试一次')
    expect(faults).toEqual([])
  })

  test('sounds a signal from a file that is gone when it stops', async () => {
    const { page, phone, faults, end } = boot('pages/signal/index', { kind: 'allClear' }, { online: false })
    await page.settle()
    page.tap('听（识别训练）')
    for (let tries = 0; tries < 100 && phone.files.size === 0; tries += 1) await pause(100)
    const files = [...phone.files.keys()]
    page.tap('停止')
    end()

    expect(files).toContain('wxfile://usr/training/clip.wav')
    expect([...phone.files.keys()]).toEqual([])
    expect(phone.done.map(({ ability }) => ability)).toEqual(expect.arrayContaining(['audio.play', 'audio.stop']))
    expect(faults).toEqual([])
  })

  test('turns its first page into the one for older people, and keeps that', async () => {
    const { page, phone, faults, end } = boot('pages/home/index', {}, { online: false })
    await page.settle()
    page.tap('切换到长辈版')
    await page.settle()
    end()

    expect(page.text()).toContain('打电话问')
    expect(page.text()).not.toContain('三种警报预先警报')
    expect(everyElement(page.drawn()).some(({ element }) => String(element.attr?.class).endsWith(' elder'))).toBe(true)
    expect(phone.storage.get('preferences')).toContain('"elder":true')
    expect(faults).toEqual([])
  })

  test('keeps what is chosen in a formal quiz on the phone at once', async () => {
    const { page, phone, faults, end } = boot('pages/quiz/formal/index', { id: 'open' }, usedPhone())
    await page.settle()
    page.tap('开始答题')
    await page.settle()
    page.tapWhere(({ element }) => ['radio', 'checkbox'].includes(String(element.attr?.ariaRole)))
    await page.settle()
    end()

    expect(page.text()).toContain('1 / 10')
    expect(phone.storage.get('sheets')).toContain('"chosen":{"question-0":[0]}')
    expect(faults).toEqual([])
  })

  test('finds the nearest places without telling anybody where it is', async () => {
    const { page, phone, faults, end } = boot('pages/shelter/index', {}, usedPhone())
    await page.settle()
    page.tap('用当前位置，不上传')
    await page.settle()
    end()
    expect(phone.done.map(({ ability }) => ability)).toEqual(
      expect.arrayContaining(['requirePrivacyAuthorize', 'getFuzzyLocation']),
    )
    expect(page.text()).toContain('1 公里以内')
    expect(page.text()).not.toContain('步行约')
    expect(Math.max(...page.updates.map(({ bytes }) => bytes))).toBeLessThanOrEqual(20 * 1024)
    expect(faults).toEqual([])
  })

  test('looks around a point that was chosen on the map, which is told in another system', async () => {
    const { page, phone, faults, end } = boot('pages/place/map/index', {}, usedPhone())
    await page.settle()
    page.tap('在地图上选一个地点，找附近的')
    await page.settle()
    end()
    expect(phone.done.map(({ ability }) => ability)).toContain('chooseLocation')
    expect(page.text()).toContain('第1处示例广场')
    expect(page.text()).toContain('10 米以内')
    expect(faults).toEqual([])
  })

  test('leads to a place by its point in the system of the map', async () => {
    const { page, phone, faults, end } = boot('pages/place/index', { id: 'place-0' }, usedPhone())
    await page.settle()
    page.tap('步行路线')
    await page.settle()
    end()
    const { longitude, latitude } = phone.done.find(({ ability }) => ability === 'openLocation')?.given ?? {}
    expect(Number(longitude)).toBeCloseTo(107.0282, 3)
    expect(Number(latitude)).toBeCloseTo(33.0777, 3)
    expect(faults).toEqual([])
  })

  test("draws the family card on the phone and hands it over by WeChat's own menu", async () => {
    const { page, phone, faults, end } = boot('pages/place/family/index', {}, usedPhone())
    await page.settle()
    page.tap('再加一个电话')
    page.tapWhere(({ element }) => element.attr?.ariaLabel === '在地图上选地点')
    await page.settle()
    page.tap('画出图片')
    await page.settle()
    page.tap('保存或发给家人')
    await page.settle()
    end()
    expect(phone.storage.get('familyCard')).toContain('第1处示例广场')
    expect(phone.done.map(({ ability }) => ability)).toContain('showShareImageMenu')
    expect(phone.drawn).toContain('含家庭信息，请勿转发到群')
    expect(faults).toEqual([])
  })
})
