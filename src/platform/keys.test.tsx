import { onKey } from './keys.h5'

test('the button by which one came to a page takes none of its keys', () => {
  const button = document.body.appendChild(document.createElement('button'))
  button.focus()
  const pressed: string[] = []
  const stop = onKey((key) => pressed.push(key) > 0)
  expect(document.activeElement).toBe(document.body)
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ' }))
  stop()
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }))
  expect(pressed).toEqual([' '])
})

test('a key that is held down is told to be the same press', () => {
  const pressed: [string, boolean][] = []
  const stop = onKey((...press) => pressed.push(press) > 0)
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b' }))
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'b', repeat: true }))
  stop()
  expect(pressed).toEqual([
    ['b', false],
    ['b', true],
  ])
})
