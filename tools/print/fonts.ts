import path from 'node:path'
import type { Fonts } from '../../cloudfunctions/_kit/paper/onPaper'
import { root } from '../paths'

const folder = path.join(root, 'node_modules/@embedpdf/fonts-sc/fonts')

/** The typeface of what is printed, where its package keeps it. */
export const fonts: Fonts = {
  regular: path.join(folder, 'NotoSansHans-Regular.otf'),
  bold: path.join(folder, 'NotoSansHans-Bold.otf'),
}
