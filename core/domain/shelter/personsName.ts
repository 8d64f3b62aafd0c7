import type { City } from '../city'

/** The surnames of nine in ten people in China, and common double ones. Source: 公安部, 二〇二一年全国姓名报告, and 百家姓. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const DOUBLE = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯']

/** How a unit's name ends, and no person's. */
const UNIT = /(?:[局办委处科所站室队村镇乡县区市省厅部院校馆组厂店库]|中心|公司|街道|社区|学校|单位|物业)$/

const NAME = new RegExp(`^(?:(?:${DOUBLE.join('|')})|[${SURNAMES}])[\\u4e00-\\u9fff]{1,2}$`)

/** The places whose names a unit may go by without 县 or 区: the city's districts, and others that are known. */
export type KnownPlaces = Pick<City, 'districts' | 'placesAround'>

const isPlace = (part: string, { districts, placesAround }: KnownPlaces): boolean =>
  placesAround.includes(part) || districts.some(({ name }) => name.replace(/[区县市]$/, '') === part)

/**
 * Whether what should be a unit is, or holds, something that reads as a person's name, also before a title: '张三',
 * '示例局、李主任'. It knows the common surnames only, and takes nothing for a name that ends as a unit does or is that of
 * a place that is known: '石泉'.
 */
export function holdsPersonsName(text: string, places: KnownPlaces): boolean {
  const parts = text.normalize('NFKC').split(/[\s、,;/|&()·:]+/)
  return parts.some((part) => NAME.test(part) && !UNIT.test(part) && !isPlace(part, places))
}
