import { hazardNames, hazards, type Hazard } from '../kinds'

/** What a column of a list can hold. `point` is both coordinates in one cell, `prose` a cell of sentences with figures. */
export const plainFields = [
  'officeNumber',
  'name',
  'otherNames',
  'kind',
  'uses',
  'level',
  'space',
  'duration',
  'hazards',
  'district',
  'town',
  'address',
  'longitude',
  'latitude',
  'point',
  'entrance',
  'floor',
  'stepFree',
  'normalUse',
  'opening',
  'capacity',
  'area',
  'facilities',
  'unit',
  'telephone',
  'authority',
  'condition',
  'sourceDocument',
  'sourceDate',
  'checkedOn',
  'checkedBy',
  'consentDocument',
  'consentDate',
  'approvedBy',
  'approvalNumber',
  'approvalDate',
  'approvalUntil',
  'approvalScope',
  'prose',
] as const
export type PlainField = (typeof plainFields)[number]

/** A column of yes and no about one hazard. */
export type HazardField = `hazard.${Hazard}`

/** What is done with a column: a field of ours; `extra`: kept by its header, for the office only; `ignore`: kept nowhere. */
export type ImportField = PlainField | HazardField | 'extra' | 'ignore'

export const hazardFields = hazards.map((hazard): HazardField => `hazard.${hazard}`)

export const importFields: readonly ImportField[] = [...plainFields, ...hazardFields, 'extra', 'ignore']

/** What is mapped to what: one entry for each column of the sheet, from the first. */
export type Mapping = readonly ImportField[]

const plainNames: Readonly<Record<PlainField | 'extra' | 'ignore', string>> = {
  officeNumber: '编号',
  name: '名称',
  otherNames: '别名',
  kind: '类别',
  uses: '用途',
  level: '级别',
  space: '室内室外',
  duration: '避难时长',
  hazards: '适用灾种',
  district: '县区',
  town: '乡镇街道',
  address: '地址',
  longitude: '经度',
  latitude: '纬度',
  point: '经纬度（同一格）',
  entrance: '入口说明',
  floor: '楼层',
  stepFree: '无障碍',
  normalUse: '平时用途',
  opening: '开放时间',
  capacity: '容纳人数',
  area: '面积',
  facilities: '设施',
  unit: '管理单位',
  telephone: '值班电话',
  authority: '主管部门',
  condition: '状态',
  sourceDocument: '来源文件',
  sourceDate: '来源日期',
  checkedOn: '核实日期',
  checkedBy: '核实单位',
  consentDocument: '同意公开的文件',
  consentDate: '同意公开的日期',
  approvedBy: '批准公开的单位',
  approvalNumber: '批准文号',
  approvalDate: '批准日期',
  approvalUntil: '批准有效期至',
  approvalScope: '批准公开的范围',
  prose: '综合说明（内有数字）',
  extra: '保留在内部备注',
  ignore: '不导入',
}

/** What a field is called when a person chooses it. */
export const fieldNameOf = (field: ImportField): string =>
  field.startsWith('hazard.')
    ? `适用${hazardNames[field.slice('hazard.'.length) as Hazard]}（是/否）`
    : plainNames[field as PlainField | 'extra' | 'ignore']

/** Fields that several columns may fill together; of every other only one column is taken. */
export const manyColumns: ReadonlySet<ImportField> = new Set([
  'otherNames',
  'hazards',
  'facilities',
  'uses',
  'prose',
  'extra',
  'ignore',
])
