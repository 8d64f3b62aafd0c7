const letters = 'ABCDEFGHIJ'

/** 'B 躲进地下室' */
export const optionInWords = (options: readonly string[], place: number): string =>
  `${letters[place] ?? ''} ${options[place] ?? ''}`

/** 'AC'; '未答' where nothing was chosen. */
export const lettersOf = (chosen: readonly number[]): string =>
  chosen.length === 0 ? '未答' : chosen.map((place) => letters[place] ?? '').join('')
