import { toBuffer } from 'qrcode'
import { isDocument } from '../database/document'
import type { Answer, Asking, Desk, Parameters } from './desk'
import { checkPage, oneOf } from './parameters'
import { invalidArguments, WechatError } from './wechatError'

const SMALLEST = 280
const LARGEST = 1280
const USUAL = 430

function sceneOf({ scene }: Parameters): string {
  if (typeof scene !== 'string' || scene === '' || scene.length > 32) {
    throw new WechatError(40169, 'invalid length for scene, or the data is not json string')
  }
  if (!/^[\w!#$&'()*+,/:;=?@.~-]+$/.test(scene)) throw new WechatError(40129, 'invalid scene')
  return scene
}

function widthOf({ width = USUAL }: Parameters): number {
  if (typeof width !== 'number' || !Number.isInteger(width) || width < SMALLEST || width > LARGEST) {
    throw invalidArguments(`width is a whole number from ${SMALLEST} to ${LARGEST}`)
  }
  return width
}

function truth(parameters: Parameters, name: string, otherwise: boolean): boolean {
  const value = parameters[name] ?? otherwise
  if (typeof value !== 'boolean') throw invalidArguments(`${name} is true or false`)
  return value
}

function colourOf({ line_color: colour = { r: 0, g: 0, b: 0 } }: Parameters): string {
  const { r, g, b } = isDocument(colour) ? colour : {}
  const parts = [r, g, b].map(Number)
  if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part <= 255)) {
    throw invalidArguments('line_color is { r, g, b }, each from 0 to 255')
  }
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/**
 * Draws a code that leads to a page: `{ scene, page?, check_path?, env_version?, width?, auto_color?, line_color?,
 * is_hyaline? }`. It holds the page's path with the scene as the page gets it, `pages/index/index?scene=a%3D1`. Refuses
 * with 40169 a scene that is missing or above 32 characters, with 40129 one of other characters than WeChat takes, with
 * 41030 a page with a leading slash or a query, or one that the mini program lacks.
 * The picture is a PNG with an ordinary two-dimensional code, where WeChat draws a round one of its own as JPEG.
 * Source: https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode
 */
export async function drawCode(parameters: Parameters, _: Asking, { options }: Desk): Promise<Answer> {
  const scene = sceneOf(parameters)
  const known = truth(parameters, 'check_path', true) ? options.pages : undefined
  const page = parameters.page === undefined ? (options.pages?.[0] ?? '') : checkPage(parameters.page, known)
  oneOf(parameters, 'env_version', ['release', 'trial', 'develop'])
  truth(parameters, 'auto_color', false)
  const light = truth(parameters, 'is_hyaline', false) ? '#ffffff00' : '#ffffffff'
  const bytes = await toBuffer(`${page}?scene=${encodeURIComponent(scene)}`, {
    type: 'png',
    errorCorrectionLevel: 'M',
    width: widthOf(parameters),
    color: { dark: `${colourOf(parameters)}ff`, light },
  })
  return { bytes, contentType: 'image/png' }
}
