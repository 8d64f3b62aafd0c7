import { addressIsOurs } from './scene'
import { addressIsOurs as onTheWeb } from './scene.h5'

test('a title that an address brings is believed in WeChat only, where nobody else writes addresses', () => {
  expect([addressIsOurs(), onTheWeb()]).toEqual([true, false])
})
