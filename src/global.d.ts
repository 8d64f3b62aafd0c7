/// <reference types="@tarojs/taro" />

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}
declare module '*.scss'
declare module '*.png'

declare module '@shipped/practice.json' {
  const pack: import('@core/domain/publication/packs').ShippedPack
  export default pack
}

/** Which cloud this build speaks to: WeChat's, the one on this desk, or none (the public web edition). */
declare const CLOUD: 'wechat' | 'local' | 'none'
declare const CLOUD_ENVIRONMENT: string
declare const PACKS_URL: string
/** How a phone is asked where it is: getFuzzyLocation, or getLocation where the office has the leave for it. */
declare const POSITION: 'fuzzy' | 'exact'
declare const TEMPLATES: Readonly<Record<string, string>>
/** A release refuses sample data and has no "sign in as". */
declare const RELEASE: boolean
/** Date and short hash of the commit that was built. */
declare const BUILD: string

/** What the browser's twins use of react-dom. */
declare module 'react-dom' {
  export function createPortal(children: import('react').ReactNode, container: Element): import('react').ReactPortal
}
