import { isDocument, type Value } from '../database/document'

/** Whether the text of a value has certainly more characters than so many. It looks no further than it must to know. */
export function isLongerThan(value: Value, characters: number): boolean {
  let left = characters
  function take(one: Value): void {
    left -= typeof one === 'string' ? one.length : 1
    if (left < 0) return
    if (Array.isArray(one)) for (const item of one) if (left >= 0) take(item)
    if (isDocument(one)) {
      for (const [field, item] of Object.entries(one)) {
        left -= field.length
        if (left >= 0) take(item)
      }
    }
  }
  take(value)
  return left < 0
}
