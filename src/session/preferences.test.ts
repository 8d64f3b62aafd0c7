import { newPhone, openAgain, phone } from '../../test/stubs/phone'
import { isDark, scaleClass, type TextSize, type Theme } from './preferences'

test.each<[TextSize, boolean, number, string]>([
  ['system', false, 1, ''],
  ['system', false, 0.8, ''],
  ['system', false, 1.07, ''],
  ['system', false, 1.1, 'scale2'],
  ['system', false, 1.15, 'scale2'],
  ['system', false, 1.3, 'scale3'],
  ['system', false, 1.5, 'scale4'],
  ['system', false, 1.75, 'scale5'],
  ['system', false, 2, 'scale6'],
  ['system', false, 3.2, 'scale6'],
  ['usual', false, 2, ''],
  ['large', false, 1, 'scale3'],
  ['larger', false, 1, 'scale4'],
  ['system', true, 1, 'scale3'],
  ['usual', true, 1, 'scale3'],
  ['larger', true, 1, 'scale4'],
  ['system', true, 1.75, 'scale5'],
])('text of size %s, 长辈版 %s, in a system of %d, has the class %j', (textSize, elder, systemScale, expected) => {
  expect(scaleClass({ textSize, elder, systemScale })).toBe(expected)
})

test.each<[Theme, boolean, boolean]>([
  ['system', true, true],
  ['system', false, false],
  ['light', true, false],
  ['dark', false, true],
])('the theme %s, where the phone is dark: %s, is dark: %s', (theme, systemDark, dark) => {
  expect(isDark({ theme, systemDark })).toBe(dark)
})

const program = () => import('./preferences')

test('what somebody prefers is there again, and only that is kept', async () => {
  newPhone()
  let app = await openAgain(program)
  app.usePreferences.getState().prefer({ elder: true, textSize: 'larger' })
  app = await openAgain(program)
  expect(app.usePreferences.getState()).toMatchObject({ elder: true, textSize: 'larger', theme: 'system' })
  const { value } = JSON.parse(phone.kept.get('preferences')!) as { value: object }
  expect(Object.keys(value).sort()).toEqual(['district', 'districtChosen', 'elder', 'textSize', 'theme'])
})

test('a district is chosen when somebody chose it, the first one too', async () => {
  newPhone()
  let app = await openAgain(program)
  app.usePreferences.getState().prefer({ elder: true })
  expect(app.usePreferences.getState()).toMatchObject({ district: '610702', districtChosen: false })
  app.usePreferences.getState().prefer({ district: '610702' })
  app = await openAgain(program)
  expect(app.usePreferences.getState()).toMatchObject({ district: '610702', districtChosen: true, elder: true })
})

test.each([
  ['610702', false],
  ['610722', true],
])('a phone of before that has %s is taken to have chosen it: %s', async (district, districtChosen) => {
  newPhone()
  const value = { district, textSize: 'larger', theme: 'dark', elder: true }
  phone.kept.set('preferences', JSON.stringify({ version: 1, value }))
  const app = await openAgain(program)
  expect(app.usePreferences.getState()).toMatchObject({ ...value, districtChosen })
})

test('text follows the size that is set in WeChat, counted from its 17 px', async () => {
  newPhone()
  phone.textSize = 22
  const app = await openAgain(program)
  expect(app.scaleClass(app.usePreferences.getState())).toBe('scale3')
})
