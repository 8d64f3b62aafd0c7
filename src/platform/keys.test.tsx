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
