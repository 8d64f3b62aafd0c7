import { dateInWords } from '@core/domain/moment'
import { durationNames, spaceNames, useNames, uses, type Use } from '@core/domain/shelter/kinds'
import type { PublicShelter } from '@core/domain/shelter/publicShelter'
import type { Hours } from '@core/domain/shelter/shelter'

export const texts = {
  uses: '用在什么时候',
  rule: '平时和试鸣时，不需要前往这些地方。',
  shortRule: '平时和试鸣时不用去。',
  here: '用当前位置',
  notSent: '不上传',
  asking: '正在定位…',
  districts: '县区乡镇',
  rose: '方位盘',
  map: '地图',
  search: '搜索',
  searchLabel: '名称、别名、地址、乡镇，或拼音首字母',
  filter: '筛选',
  clear: '清除',
  wholeCity: '全市',
  none: '没有符合的场所',
  noneText: '换一个县区、乡镇，或者清除筛选再看。',
  noneNamed: '换一种叫法，或用地址里的字、拼音首字母再找；也可以换到上面的另一类再找。',
  nearest: '离这里最近',
  beside: '其他场所',
  besideText: '不是就近避难的地方：人防疏散基地由政府组织前往，宣教场所供平时参观。',
  about: '只知道大致位置：说得出约几公里，说不出方向和步行时间。',
  refused: '没有得到位置权限，不影响使用：可以按县区、乡镇或名称找。要打开，请到右上角“···—设置”。',
  refusedInBrowser: '没有得到位置权限，不影响使用：可以按县区、乡镇或名称找。',
  unknown: '手机现在给不出位置，可以按县区、乡镇或名称找。',
  noWorks: '本市人防工程位置未向社会公布。',
  noWorksText: '战时请按政府和社区的组织掩蔽、疏散。',
  sampleBand: '示例数据，不可用于避难',
  sample: '示例',
  toVerify: '待核实',
  notFetched: '还没有取到清单',
  notFetchedText: '联网打开一次就会存到手机里，以后没有网络也能查。',
  again: '再试一次',
  open: '开放',
  noAddress: '地址未知',
  unknownFact: '未知',
  familyCard: '家庭卡',
  familyCardNote: '一家人在哪里会合，只存在本机',
  route: '步行路线',
  roughRoute: '看大致位置',
  rough: '只知道在哪条街、哪个村，位置是大概的，请边走边问。',
  noPoint: '没有准确位置，可以复制地址去问。',
  noMap: '地图没有打开，请再试一次。',
  copyAddress: '复制地址和位置',
  copied: '已复制。',
  browserRoute: '浏览器里不能导航：把地址粘贴到手机地图里找，或在微信小程序里打开这一页。',
  phoneMap: '试用手机里的地图打开',
  callUnit: '打电话问管理单位',
  noEntrance: '入口怎么走：未知',
  samplePicture: '示例图',
  detailsComing: '正在取设施、管理单位等…',
  detailsOffline: '设施、管理单位等没有取到，联网后再打开这一页。',
  report: '这里有问题',
  reportNote: '门锁着、位置不对、找不到入口，告诉我们',
  share: '发给家人',
  chosenPoint: '地图上选的地点',
  choosePoint: '在地图上选一个地点，找附近的',
  mapLabel: '腾讯地图，标出附近的场所；同样的内容在列表里',
  mapOf: '地图和审图号由腾讯提供，见图上左下角。',
  roseOf: '中间是您，上面是北。圈是直线距离，路上会更远；圈外空心的还要远。这不是地图。',
  roseOfDistrict: '没有位置时，中间是县区的中心。上面是北，圈是直线距离；圈外空心的还要远。这不是地图。',
  missing: '没有找到这个场所',
  missingText: '可能已经撤下，或者手机里的清单还没有更新。',
} as const

const SAMPLE = /[（(]示例[）)]$/

/** The name of a place as it is shown: 示例 stands beside it as a mark of its own. */
export const nameOf = (name: string, sample: boolean): string => (sample ? name.replace(SAMPLE, '') : name)

export const dateOfList = (date: string): string => `数据截至 ${dateInWords(date)}`

/**
 * When somebody last looked, told on a day, with the year where it is another; null where that is too long ago, or nobody
 * said: then it is 待核实.
 */
export const checkedInWords = (
  { checkedOn, stale }: Pick<PublicShelter, 'checkedOn' | 'stale'>,
  today: string,
): string | null =>
  checkedOn === null || stale ? null : `核对于 ${dateInWords(checkedOn, checkedOn.slice(0, 4) !== today.slice(0, 4))}`

/** What a place is for, and what it is not for. */
export function usesInWords(of: readonly Use[]): string | null {
  if (of.length === 0) return null
  const [other] = uses.filter((use) => !of.includes(use))
  const words = of.map((use) => useNames[use]).join('、')
  if (other === undefined) return words
  return `${words}；不用于${other === 'airRaid' ? '防空袭' : useNames[other]}`
}

/** What kind of room a place offers, and for how long. */
export function roomInWords({ space, duration }: Pick<PublicShelter, 'space' | 'duration'>): string | null {
  const words = [space && spaceNames[space], duration && `${durationNames[duration]}避难`].filter(Boolean)
  return words.length > 0 ? words.join('，') : null
}

/** Whether one can stay overnight; null where nobody said for how long it is meant. */
export const overnight = ({ duration }: Pick<PublicShelter, 'duration'>): boolean | null =>
  duration === null ? null : duration !== 'urgent'

const dayNames = ['一', '二', '三', '四', '五', '六', '日'] as const

/** Days of the week as one says them: '每天', '周一至周五', '周六、周日'. */
function daysInWords(days: readonly number[]): string {
  const [first = 1] = days
  const last = days[days.length - 1] ?? first
  const names = days.map((day) => `周${dayNames[day - 1] ?? ''}`)
  if (days.length === 7) return '每天'
  return days.length > 2 && last - first === days.length - 1
    ? `${names[0]}至${names[names.length - 1]}`
    : names.join('、')
}

/** When a place can be entered. */
export const hoursInWords = (hours: Hours): string =>
  hours === 'always' ? '全天' : hours.map(({ days, from, until }) => `${daysInWords(days)} ${from}–${until}`).join('；')

/** Who looked last and when, or that nobody did. */
export function checkedLine({ checkedOn, stale }: PublicShelter, by: string | null): string {
  if (checkedOn === null) return '没有人到场核对过，去之前请先打电话问。'
  const line = `核对于 ${dateInWords(checkedOn, true)}${by === null ? '' : `，${by}`}`
  return stale ? `${line}。时间较久，待核实。` : line
}
