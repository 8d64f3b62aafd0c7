import { city } from '@city'
import type { Content, KeptFile } from '@core/domain/announcement/content'
import { accountArticle } from '@core/domain/announcement/outlets/accountArticle'
import type { Telling } from '@core/domain/announcement/outlets/telling'
import { escaped } from '@core/domain/announcement/words/escaped'
import { readFiles, type MadeFile } from './store'
import type { Wish } from './wish'

/** How many pictures of the office's own go with an article, and how many bytes they may have together. */
const MOST_PICTURES = 9
const MOST_BYTES = 20 * 1024 * 1024

const endings: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp' }

const picturesIn = (content: Content): KeptFile[] =>
  [...(content.kind === 'media' ? content.pictures : []), ...content.attachments].filter(({ type }) => type in endings)

const shown = (name: string, caption: string): string =>
  `<p style="margin:0 0 20px"><img src="${name}" alt="${escaped(caption)}" style="width:100%;height:auto;display:block"></p>`

/** The article for the 公众号 as a page that a browser shows, to be copied from there, with the pictures of the office's own. */
export async function articleFiles({ content, words }: Wish, telling: Telling): Promise<MadeFile[]> {
  const wished = picturesIn(content).slice(0, MOST_PICTURES)
  const contents = await readFiles(
    wished.map(({ hash }) => hash),
    MOST_BYTES,
  )
  const pictures = wished.flatMap(({ hash, type, caption }, nth) => {
    const file = contents.get(hash)
    const ending = endings[type] ?? ''
    return file ? [{ caption, file: { name: `picture-${nth + 1}.${ending}`, type, ending, content: file } }] : []
  })
  const mark = `<p style="margin:0 0 16px;padding:8px;background:#b9430b;color:#ffffff">${words.join('　')}</p>`
  const page = [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escaped([...words, content.title].join(' '))}</title></head>`,
    '<body style="max-width:677px;margin:24px auto;padding:0 16px;font-family:sans-serif">',
    ...(words.length > 0 ? [mark] : []),
    accountArticle(content, telling, city),
    ...pictures.map(({ caption, file }) => shown(file.name, caption)),
    '</body>',
    '</html>',
  ]
  const article = { name: '公众号文章.html', type: 'text/html', ending: 'html', content: Buffer.from(page.join('\n')) }
  return [article, ...pictures.map(({ file }) => file)]
}
