const DIGITS = '零一二三四五六七八九'

function digitOf(character: string): number {
  if (character === '〇' || character === '○') return 0
  if (character === '两') return 2
  return DIGITS.indexOf(character)
}

/** What 十, 百 and the digits before them make: 二十四, 十五, 一百八十. */
function valueOfPlaces(numeral: string): number {
  let value = 0
  let digit = 0
  for (const character of numeral.replace(/廿/g, '二十').replace(/卅/g, '三十')) {
    const place = character === '百' ? 100 : character === '十' ? 10 : 0
    if (place > 0) value += (digit || 1) * place
    digit = place > 0 ? 0 : digitOf(character)
  }
  return value + digit
}

/**
 * A Chinese numeral before a unit in figures: 二〇二七 (年) is '2027', 十三 (日) '13', 零三 (分) '03'. Undefined where it
 * is none, or no exact number: 〇〇 hides digits, 两三 (次) is "two or three". A closed task of dates, times and counts
 * below a thousand, so these lines do; nzh (13 KB packed) does not read years digit by digit.
 */
export function figuresOf(numeral: string, unit: string): string | undefined {
  if (/^[〇○]+$/.test(numeral)) return undefined
  if (/[十百廿卅]/.test(numeral)) {
    const wellFormed = /^(?:[一二两三四五六七八九]?百零?)?(?:[一二三四五六七八九]?[十廿卅])?[一二三四五六七八九]?$/
    return wellFormed.test(numeral) ? String(valueOfPlaces(numeral)) : undefined
  }
  if (numeral.length > 1 && unit !== '年' && !/[零〇○]/.test(numeral)) return undefined
  return Array.from(numeral, (character) => String(digitOf(character))).join('')
}
