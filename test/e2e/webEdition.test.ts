import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import sirv from 'sirv'
import { practicePack, type Manifest } from '@core/domain/publication/packs'
import { readBank } from '../../tools/bank'
import { run } from '../../tools/run'
import { sampleQuizzes } from '../../tools/sampleWorld'
import { STICK_ENTRY, writeStick } from '../../tools/stick'
import { closeBrowser, describeInBrowser, openBrowser, openPage, present } from './browser'
import { bigScreen, count, lessonOn } from './classroom'

jest.setTimeout(240_000)

const web = path.resolve(__dirname, '../../dist/web')

/** Writes packs and their manifest beside the pages, as publishing does. */
function writePacks(): void {
  const folder = path.join(web, 'packs')
  fs.mkdirSync(folder, { recursive: true })
  const put = (pack: object, sample: boolean) => {
    const text = JSON.stringify(pack)
    const hash = createHash('sha256').update(text).digest('hex')
    fs.writeFileSync(path.join(folder, `${hash}.json`), text)
    return { format: 1, hash, bytes: Buffer.byteLength(text), fileId: '', sample, publishedAt: Date.now() }
  }
  const [question] = practicePack(readBank('example')).questions
  const manifest: Manifest = {
    line: 'web',
    revision: 3,
    packs: {
      practice: put({ format: 1, questions: [{ ...question, stem: '网上发布的题目' }] }, false),
      quizzes: put({ format: 1, quizzes: sampleQuizzes(Date.now()) }, true),
    },
  }
  fs.writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest))
}

describeInBrowser('the public web edition of another city', () => {
  let server: Server
  let address = ''

  beforeAll(async () => {
    await run('npx', ['tsx', 'tools/build.ts', 'web'], { CITY: 'example', PACKS_URL: './packs' })
    writePacks()
    server = createServer(sirv(web, { dev: true })).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    server.close()
    await closeBrowser()
  })

  test('shows the city it was built for, practises with what is published, and refuses samples and accounts', async () => {
    const context = await openBrowser()
    const { page, errors } = await openPage(context)
    const called: string[] = []
    page.on('request', (request) => called.push(new URL(request.url()).pathname))
    await page.goto(address)
    await present(page).getByText('示例市人民防空').waitFor()
    await present(page).getByText('没有收到今天的试鸣通告').waitFor()

    await page.goto(`${address}/#/pages/learn/index`)
    await present(page).getByText('正式答题').waitFor()
    expect(await present(page).getByText('（示例）').count()).toBe(0)

    await page.goto(`${address}/#/pages/quiz/practice/index?number=5`)
    await present(page).getByText('网上发布的题目').waitFor()

    await page.goto(`${address}/#/pages/quiz/records/index`)
    await present(page).getByText('请在微信小程序中使用').waitFor()
    await page.goto(`${address}/#/pages/me/index`)
    await present(page).getByText('我的数据').waitFor()
    expect(await present(page).getByText('示例人物').count()).toBe(0)
    expect(called.filter((route) => route.startsWith('/call') || route.startsWith('/_local'))).toEqual([])
    expect(errors).toEqual([])
    await context.close()
  })

  test('teaches a class from the files of a memory stick, without any server or network', async () => {
    const stick = fs.mkdtempSync(path.join(os.tmpdir(), 'stick-'))
    writeStick(web, stick)
    const context = await openBrowser(bigScreen)
    await context.setOffline(true)
    const { page } = await openPage(context)
    await page.goto(pathToFileURL(path.join(stick, STICK_ENTRY)).href)
    await present(page).getByRole('button', { name: '开始', exact: true }).click()
    await present(page).getByText('离线，可继续用').waitFor()
    await count(page, 31, 4)
    await present(page).getByText('共 35 只手').waitFor()
    await page.close()

    const { page: later } = await openPage(context)
    await later.goto(`${pathToFileURL(path.join(stick, 'index.html')).href}#/school/lesson/index`)
    await present(later).getByText('上次的课没有上完').waitFor()
    expect((await lessonOn(later)).counts).toEqual([expect.arrayContaining([31, 4])])
    expect(fs.readdirSync(path.join(stick, 'print'))).toEqual(['cards.pdf', 'questions-primary.pdf'])
    await context.close()
    fs.rmSync(stick, { recursive: true })
  })
})
