const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A name for a record that this phone makes: 24 letters by chance, so that no two phones choose the same. */
export function newId(): string {
  return Array.from({ length: 24 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')
}
