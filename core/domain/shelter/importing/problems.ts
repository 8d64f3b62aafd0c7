/** What is wrong with a row so that it is not taken. */
export const refusing = {
  blocked: '属于不得导入的工程，整行未读入',
  emptyRow: '空行',
  totalRow: '合计或说明行，不是一处场所',
  headerAgain: '重复的表头',
  nameMissing: '没有名称',
  tooLongName: '名称超过80字',
  personalName: '名称里有手机号或证件号，请改为场所的名称',
  kindMissing: '没有类别，也没有选定整份清单的类别',
  kindUnknown: '类别认不出来',
  districtMissing: '看不出属于哪个县区',
  notYours: '不在您负责的县区内',
  duplicateRow: '与前面的行是同一处',
  digitsLost: '文字里的数字丢失了，不能当作0',
  formulaWithoutValue: '公式没有保存计算结果',
} as const

/** What a row is taken without, or what somebody should look at. */
export const warning = {
  blockedHeader: '表头里有不得导入的工程的字样，已略去',
  tooManyExtra: '内部备注最多留40列，这一列未采用',
  pointMissing: '没有坐标',
  pointZero: '坐标为0，未采用',
  pointImpossible: '坐标超出范围，可能多输或少输了数字，未采用',
  pointProjected: '坐标像是以米计的平面坐标，未采用',
  pointUnclear: '坐标读不出来，未采用',
  pointSwapped: '经度和纬度像是互换了，未采用',
  pointOutside: '坐标不在本市范围内，未采用',
  pointFar: '坐标离所写的县区很远，请核对',
  pointShared: '坐标与前面的行完全相同，请核对',
  pointRough: '坐标小数位太少，只当作大致位置',
  notAPoint: '图形不是点，没有坐标可用',
  capacityUnclear: '容纳人数读不出一个确定的数，未采用',
  capacityZero: '容纳人数为0，当作未知',
  capacityLarge: '容纳人数超过两万，请核对',
  areaUnclear: '面积读不出一个确定的数，未采用',
  areaZero: '面积为0，当作未知',
  lostCharacter: '名称或地址里有丢失的字（?），请核对',
  useUnknown: '用途认不出来，未采用',
  levelUnknown: '级别认不出来，未采用',
  spaceUnknown: '室内室外认不出来，未采用',
  durationUnknown: '避难时长认不出来，未采用',
  hazardUnknown: '灾种认不出来，未采用',
  conditionUnknown: '状态认不出来，未采用',
  scopeUnknown: '公开范围认不出来，未采用',
  yesNoUnclear: '看不出是或否，未采用',
  dateUnclear: '日期不完整或有误，未采用',
  hoursUnclear: '开放时间只作文字保留，不参与“现在开放”',
  townUnknown: '乡镇街道不在本县区的名单里，未采用',
  districtGuessed: '县区是按坐标推测的，请核对',
  districtDiffers: '县区与地址所写不一致，请核对',
  personal: '像是个人的姓名、手机号或证件号，未保留',
  tooLong: '文字太长，未采用',
  tooMany: '别名最多10个、设施最多40项，多出的未采用',
  checkedIncomplete: '核实日期和核实单位须都有，未采用',
  checkedOlder: '已有更近的核实记录，未采用',
  consentIncomplete: '同意公开的文件和日期须都有，未采用',
  approvalIncomplete: '批准公开的单位、文号、日期、范围须都有，未采用',
  errorValue: '单元格是错误值，未采用',
  hiddenRow: '这一行在表里是隐藏的',
  brokenQuote: '引号不成对，请核对这一行',
} as const

export type Refusing = keyof typeof refusing
export type Warning = keyof typeof warning
export type ProblemCode = Refusing | Warning

/** One problem of one row: the number of the row in the file, the column (from 0; null: the row), and the cell as it was written. */
export interface Problem {
  row: number
  code: ProblemCode
  column: number | null
  /** The original cell, at most its beginning; empty where the row is the problem, where it is a person's, and always of a blocked row. */
  cell: string
  /** Of a blocked row: which rule. */
  rule?: string
  /** Of a row that is there twice: the row that counts. */
  first?: number
}

export const isRefusing = (code: ProblemCode): code is Refusing => code in refusing

/** A problem in words, for the person at the desk. */
export function wordsOf({ code, rule, first }: Pick<Problem, 'code' | 'rule' | 'first'>): string {
  const words = isRefusing(code) ? refusing[code] : warning[code]
  if (rule !== undefined) return `${words}（${rule}）`
  return first === undefined ? words : `${words}（第${first}行）`
}
