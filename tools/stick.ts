import fs from 'node:fs'
import path from 'node:path'

/** The page of the stick that leads to class mode. */
export const STICK_ENTRY = '打开课堂.html'

const entry = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="refresh" content="0; url=index.html#/school/lesson/index" />
    <title>打开课堂</title>
  </head>
  <body><a href="index.html#/school/lesson/index">打开课堂</a></body>
</html>
`

const guide = `课堂 U 盘

1. 双击“打开课堂.html”，用谷歌 Chrome、微软 Edge 等浏览器打开（不支持 IE）。不用安装，不用联网。
2. 选年级，点“开始”。上课只用键盘、翻页笔或触摸屏。
3. print 文件夹里是可以打印的答题卡和题目单（A4）。

票数只存在上课这台电脑的浏览器里。要带走，课末用教师手机扫屏幕上的码。
电脑不让浏览器打开本地文件时，可在这个文件夹里起一个小型网页服务，例如：
    python -m http.server 8000
再打开 http://127.0.0.1:8000/index.html#/school/lesson/index
`

/** What a browser that opens files has no use for: a service worker, and twins for servers. */
const isForServers = (name: string): boolean => name === 'sw.js' || name.endsWith('.gz')

/**
 * Makes one folder of the public web edition that works from a memory stick: by its files alone, or behind any small
 * server. Packs that lie beside the edition stay out: a browser does not fetch them from files, and has the practice
 * questions inside the program.
 */
export function writeStick(web: string, stick: string): void {
  fs.rmSync(stick, { recursive: true, force: true })
  fs.cpSync(web, stick, {
    recursive: true,
    filter: (file) => !isForServers(path.basename(file)) && path.relative(web, file).split(path.sep)[0] !== 'packs',
  })
  fs.writeFileSync(path.join(stick, STICK_ENTRY), entry)
  fs.writeFileSync(path.join(stick, '使用说明.txt'), guide)
}
