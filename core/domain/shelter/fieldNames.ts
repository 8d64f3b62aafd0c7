import type { PublicShelter, ShelterDetail } from './publicShelter'
import type { Shelter } from './shelter'

/** What only serves search or saves room; the two parts of a position are shown as one. */
type Unnamed = 'id' | 'initials' | 'more' | 'whole' | 'longitude' | 'latitude'
type Named = Exclude<keyof Shelter | keyof PublicShelter | keyof ShelterDetail, Unnamed> | 'position'

/** What the fields of a place are called, those of the office's record and those that everybody reads, in the order of a page. */
const names: Readonly<Record<Named, string>> = {
  officeNumber: '编号',
  name: '名称',
  otherNames: '别名',
  kind: '类别',
  uses: '用途',
  level: '级别',
  condition: '状态',
  district: '县区',
  town: '乡镇、街道',
  address: '地址',
  point: '位置',
  position: '位置（WGS-84）',
  rough: '位置只到街道或村',
  entrance: '入口',
  photos: '照片',
  floor: '楼层',
  stepFree: '无台阶进入',
  normalUse: '平时用途',
  hours: '开放时段',
  opening: '开放说明',
  capacity: '可容纳人数',
  area: '面积',
  space: '室内或室外',
  duration: '避难时长',
  hazards: '适用灾害',
  facilities: '设施',
  unit: '管理单位',
  telephone: '值班电话',
  authority: '主管部门',
  consent: '同意转用的文件',
  approval: '公开审批',
  approvedAs: '审批所给的场所',
  basis: '公开依据',
  shownUntil: '公开到',
  source: '来源',
  checked: '核对',
  checkedOn: '核对日期',
  checkedBy: '核对单位',
  stale: '待核实',
  withdrawn: '撤回',
  extra: '其他栏目',
}

/** The name of a field as staff read it. */
export function shelterFieldName(field: string): string {
  return field in names ? names[field as Named] : field
}
