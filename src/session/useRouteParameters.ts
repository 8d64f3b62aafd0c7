import { useRouter } from '@tarojs/taro'
import { useMemo } from 'react'

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** What the address of a page says, as it was meant: neither WeChat nor Taro undoes the encoding of an address. */
export function useRouteParameters(): Readonly<Record<string, string | undefined>> {
  const { params } = useRouter<Record<string, string | undefined>>()
  return useMemo(
    () => Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value && decoded(value)])),
    [params],
  )
}
