import type { City } from '@core/domain/city'

/** A made-up town: the smallest folder that satisfies `City`. Copy it to begin your own; the tests build with it. */
export const city: City = {
  id: 'example',
  name: '示例市',
  title: '示例市人民防空',
  office: {
    name: '示例市国防动员办公室',
    shortName: '示例市国动办',
    address: '示例市示例路1号',
    telephone: '000-0000000',
    filingNumber: null,
  },
  programAddress: null,
  districts: [{ code: '000001', name: '示例区', centre: { longitude: 107.0, latitude: 33.0 } }],
  towns: { '000001': ['示例镇'] },
  placesAround: [],
  shelters: { box: { west: 105, south: 32, east: 109, north: 34 }, staleAfterDays: 365 },
  questions: { reviewAgainAfterMonths: 12 },
  yearlyTest: {
    month: 9,
    day: 18,
    signals: [
      { signal: 'preliminary', at: '10:00' },
      { signal: 'airRaid', at: '10:06' },
      { signal: 'allClear', at: '10:12' },
    ],
    citation: '示例',
    why: '示例市每年9月18日试鸣防空警报。',
  },
  memory: {
    title: '示例市记忆',
    introduction: { text: '这里写本市自己的历史', citation: '示例' },
    flags: [],
    story: [{ text: '这里写本市自己的历史。', citation: '示例' }],
  },
  hosts: ['www.gov.cn'],
  holidays: [],
  verify: ['看市和区县人民政府发布的通告'],
  reviewSteps: ['final'],
  lessonSound: true,
  agreements: { version: 'example', from: '2026年11月25日' },
}
