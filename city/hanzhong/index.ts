import type { City } from '@core/domain/city'
import { holidays } from './holidays'
import { memory } from './memory'
import { placesAround } from './placesAround'
import { towns } from './towns'

/** Hanzhong, Shaanxi. */
export const city: City = {
  id: 'hanzhong',
  name: '汉中市',
  title: '汉中人民防空',
  office: {
    name: '汉中市国防动员办公室',
    shortName: '汉中市国动办',
    address: '汉中市友爱路7号',
    telephone: '0916-2218876',
    filingNumber: null,
  },
  programAddress: null,
  districts: [
    { code: '610702', name: '汉台区', centre: { longitude: 107.02371, latitude: 33.07955 } },
    { code: '610703', name: '南郑区', formerCodes: ['610721'], centre: { longitude: 106.93821, latitude: 33.0055 } },
    { code: '610722', name: '城固县', centre: { longitude: 107.32514, latitude: 33.1549 } },
    { code: '610723', name: '洋县', centre: { longitude: 107.5454, latitude: 33.22525 } },
    { code: '610724', name: '西乡县', centre: { longitude: 107.76118, latitude: 32.98996 } },
    { code: '610725', name: '勉县', centre: { longitude: 106.67609, latitude: 33.1576 } },
    { code: '610726', name: '宁强县', centre: { longitude: 106.25342, latitude: 32.83293 } },
    { code: '610727', name: '略阳县', centre: { longitude: 106.14976, latitude: 33.3313 } },
    { code: '610728', name: '镇巴县', centre: { longitude: 107.89091, latitude: 32.53826 } },
    { code: '610729', name: '留坝县', centre: { longitude: 106.92019, latitude: 33.61516 } },
    { code: '610730', name: '佛坪县', centre: { longitude: 107.98397, latitude: 33.52246 } },
  ],
  towns,
  placesAround,
  shelters: {
    box: { west: 105.45, south: 32.11, east: 108.32, north: 33.92 },
    staleAfterDays: 365,
  },
  questions: { reviewAgainAfterMonths: 12 },
  yearlyTest: {
    month: 3,
    day: 13,
    signals: [
      { signal: 'preliminary', at: '10:00' },
      { signal: 'airRaid', at: '10:08' },
      { signal: 'allClear', at: '10:16' },
    ],
    citation: '汉中市人民政府试鸣通告 2020年2月27日；略阳县2025年试鸣通告',
    why: '1938年3月13日，汉中第一次遭到日军飞机轰炸。每年这一天试鸣防空警报。',
  },
  memory,
  hosts: ['www.hanzhong.gov.cn', 'hzdqw.hanzhong.gov.cn', 'flk.npc.gov.cn', 'www.gov.cn'],
  holidays,
  verify: ['看汉中市和本县区人民政府发布的通告', '听广播、看电视里政府发布的消息', '问社区、村委会或单位值班人员'],
  reviewSteps: ['final'],
  lessonSound: true,
  agreements: { version: '2026-11-4', from: '2026年11月26日' },
}
