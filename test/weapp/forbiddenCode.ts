import { parse, tokenizer } from 'acorn'

/** The JavaScript that the oldest phones we serve (iOS 13, Chrome 67) understand, and that Taro's build writes. */
export const LEVEL = 2019

const lookBehind = /\(\?<[=!]/

/**
 * What stands in a script that a phone cannot run: syntax beyond the level, code made from text (WeChat allows only
 * `Function("return this")`), and look-behind in a regular expression, which an iPhone before iOS 16.4 refuses to read.
 */
export function forbiddenCode(script: string): string[] {
  try {
    parse(script, { ecmaVersion: LEVEL })
  } catch (error) {
    return [(error as Error).message]
  }
  const tokens = [...tokenizer(script, { ecmaVersion: LEVEL })]
  const word = (place: number): string => {
    const token = tokens[place]
    return token ? script.slice(token.start, token.end) : ''
  }
  return tokens.flatMap((token, place) => {
    const called = word(place + 1) === '(' && word(place - 1) !== '.'
    const text = word(place)
    if (called && text === 'eval') return ['eval(']
    if (called && text === 'Function' && !/^.return this.$/.test(word(place + 2))) return ['Function(']
    return ['regexp', 'string', 'template'].includes(token.type.label) && lookBehind.test(text) ? [text] : []
  })
}
