import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { builtFiles, readBuilt, weapp } from './build'
import { compileWxml, compileWxss, describeWithCompilers } from './compilers'

test('every file that a template of the mini program takes in is there', () => {
  const files = builtFiles('.wxml', '.wxs')
  const takenIn = files.flatMap((file) =>
    [...readBuilt(file).matchAll(/<(?:import|include|wxs)\b[^>]*\bsrc="([^"]+)"/g)].map(([, source = '']) =>
      path.posix.join(path.posix.dirname(file), source),
    ),
  )
  expect(files).toEqual(expect.arrayContaining(takenIn))
})

describeWithCompilers("WeChat's own compilers", () => {
  let broken: string
  beforeAll(() => {
    broken = fs.mkdtempSync(path.join(os.tmpdir(), 'broken-'))
    fs.writeFileSync(path.join(broken, 'open.wxml'), '<view><text>人民防空</view>')
    fs.writeFileSync(path.join(broken, 'modern.wxml'), '<view>{{ a?.b }}</view>')
    fs.writeFileSync(path.join(broken, 'open.wxss'), '.page { color: red;')
  })
  afterAll(() => fs.rmSync(broken, { recursive: true }))

  test('accept every template of the mini program', () => {
    const files = builtFiles('.wxml', '.wxs')
    expect(files).toContain('base.wxml')
    expect(compileWxml(weapp, files)).toMatchObject({ accepted: true, complaint: '' })
  })

  test('accept every style sheet of the mini program', () => {
    const files = builtFiles('.wxss')
    expect(files).toContain('app.wxss')
    expect(compileWxss(weapp, files)).toMatchObject({ accepted: true, complaint: '' })
  })

  test('refuse a template with a tag left open, and one with an expression they do not know', () => {
    expect(compileWxml(broken, ['open.wxml'])).toMatchObject({ accepted: false })
    expect(compileWxml(broken, ['modern.wxml'])).toMatchObject({ accepted: false })
  })

  test('refuse a style sheet with a brace left open', () => {
    expect(compileWxss(broken, ['open.wxss'])).toMatchObject({ accepted: false })
  })
})
