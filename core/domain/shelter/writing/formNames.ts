import { fieldInWords } from '../fieldInWords'
import { shelterFieldName } from '../fieldNames'
import {
  conditionNames,
  datumNames,
  durationNames,
  levelNames,
  placeKindNames,
  precisionNames,
  scopeNames,
  spaceNames,
} from '../kinds'
import type { FormValues } from './formValues'

/** What fields of the form are called that are a part of one of the record's. */
const names: Partial<Record<keyof FormValues, string>> = {
  longitude: '经度',
  latitude: '纬度',
  datum: '坐标系',
  precision: '位置精确到',
  consentDocument: '同意转用的文件',
  consentDate: '同意转用的日期',
  sourceDocument: '来源文件',
  sourceDate: '来源日期',
  checkedOn: '核对日期',
  checkedBy: '核对单位',
  approvedBy: '批准单位',
  approvalNumber: '批准文号',
  approvalDate: '批准日期',
  approvalUntil: '批准有效期至',
  approvalScope: '准许公开的范围',
}

/** The name of a field of the form. */
export const formFieldName = (field: keyof FormValues): string => names[field] ?? shelterFieldName(field)

const words: Readonly<Record<string, string>> = {
  ...placeKindNames,
  ...levelNames,
  ...spaceNames,
  ...durationNames,
  ...conditionNames,
  ...datumNames,
  ...precisionNames,
  ...scopeNames,
  yes: '是',
  no: '否',
}

/** Fields whose text is the key of a choice. */
const chosen: readonly (keyof FormValues)[] = [
  'kind',
  'level',
  'space',
  'duration',
  'condition',
  'datum',
  'precision',
  'approvalScope',
  'stepFree',
]

/** A value of the form in words; '' for unknown. */
export function formValueInWords(
  field: keyof FormValues,
  value: unknown,
  districtName: (code: string) => string,
): string {
  if (typeof value !== 'string') return fieldInWords(field, value, districtName)
  if (field === 'district') return value === '' ? '' : districtName(value)
  return chosen.includes(field) ? (words[value] ?? value) : value
}
