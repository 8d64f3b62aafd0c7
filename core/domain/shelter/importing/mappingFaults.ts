import { blockedIn } from '../blocked'
import { importFields, manyColumns, type ImportField } from './fields'
import type { Wish } from './reading'

/** Why a sheet cannot be checked as it is mapped. */
export const mappingFaults = [
  'nameNotMapped',
  'fieldTwice',
  'halfAPoint',
  'pointTwice',
  'datumNotSaid',
  'unknownField',
  'sourceBlocked',
] as const
export type MappingFault = (typeof mappingFaults)[number]

export const mappingFaultWords: Readonly<Record<MappingFault, string>> = {
  nameNotMapped: '没有一列是名称',
  fieldTwice: '两列选了同一项',
  halfAPoint: '经度和纬度须都有',
  pointTwice: '坐标选了两次：同一格的和分开的',
  datumNotSaid: '没有选坐标系',
  unknownField: '有一列的选择不认识',
  sourceBlocked: '来源文件里有指挥工程、通信或警报站点、物资库、专业队工程的字样，不能保存',
}

/** What must be put right in a mapping, and in what is said for the whole file, before rows are read by it. */
export function faultsOf({ mapping, datum, defaults }: Pick<Wish, 'mapping' | 'datum' | 'defaults'>): MappingFault[] {
  const known: ReadonlySet<string> = new Set(importFields)
  const has = (field: ImportField): boolean => mapping.includes(field)
  const twice = mapping.some((field, at) => !manyColumns.has(field) && mapping.indexOf(field) !== at)
  const isPlaced = has('point') || has('longitude') || has('latitude')
  const faults: (MappingFault | false)[] = [
    !has('name') && 'nameNotMapped',
    twice && 'fieldTwice',
    has('longitude') !== has('latitude') && 'halfAPoint',
    has('point') && has('longitude') && 'pointTwice',
    isPlaced && datum === null && 'datumNotSaid',
    mapping.some((field) => !known.has(field)) && 'unknownField',
    blockedIn(defaults.source?.document ?? '', 'prose') !== null && 'sourceBlocked',
  ]
  return faults.filter((fault) => fault !== false)
}
