import type { Content } from '@core/domain/announcement/content'

/** What files are made from. */
export interface Wish {
  id: string
  version: number
  content: Content
  /** The announcement it is about, where there is one. */
  about: Content | null
  /** What every file must be marked with: 草稿 未发布, 示例数据. */
  words: readonly string[]
  /** LED screens, in pixels. */
  screens: readonly { width: number; height: number }[]
  now: number
}
