/** The kinds that are refused and stored nowhere, by their names for the report. Nothing else of such a row is told. */
export const blockedKindNames = {
  command: '指挥工程',
  alarm: '警报站点',
  communication: '通信站点',
  stores: '物资库',
  teams: '专业队工程',
} as const
export type BlockedKind = keyof typeof blockedKindNames

/**
 * The words that betray one kind. They are looked for in a text that `blockedText` made plain.
 *
 * In a column that says what a place is or is called, `naming` is enough. In every column `anywhere` is, and so is `site`
 * unless words before it make it something of everyday life: the whole of that, `everyday`, is taken out first.
 */
export interface BlockedWords {
  naming: RegExp
  anywhere: RegExp
  site: RegExp
  everyday: RegExp
}

/** Of civil defence or of the army, before or after a word that alone would mean little. */
const OURS = '(?:人防|民防|防空|战时|国动|国防|动员|城防|军用|军事|作战)'

/**
 * Doubtful words are refused: somebody of the office then looks at that row of the file. What must pass is what lists of
 * 应急避难场所 say of them every day: 应急指挥 and 医疗救护 as areas, 应急物资 and their room (GB/T 44013-2024), a 防汛抗旱指挥部
 * as the unit, a 交通指挥中心 as a landmark, 听到防空警报后 as an instruction.
 */
export const blockedWords: Readonly<Record<BlockedKind, BlockedWords>> = {
  command: {
    naming: /指挥|基指|预指|zhihui|command(?:post|cent)/,
    anywhere: new RegExp(
      `指挥(?:所|工程|掩体|掩蔽|通[信讯]|枢纽)|(?:地下|基本|预备|机动|隐蔽|疏散地域).{0,2}指挥|${OURS}[^|]{0,6}指挥|指挥[^|]{0,4}${OURS}|${OURS}(?:基指|预指)|command(?:post|bunker)`,
    ),
    site: /指挥(?:部|中心|站|室|机构|机关|大厅|楼)/,
    everyday:
      /(?:应急|防汛|抗旱|抗震|救灾|救援|抢险|交通|交警|公安|消防|防火|城管|调度|生产|建设|防控|急救|现场|场所|避难|联合|综合|管理|110|119|120|122)+指挥(?:部|中心|站|室|机构|机关|大厅|楼)/g,
  },
  alarm: {
    naming: /警报|鸣响|鸣放|控制站|siren/,
    anywhere:
      /鸣[响放](?:点|台|站)|(?:电声|电动|手摇|固定|流动|多媒体|音响)警报|(?:中心|警报|分|遥)控制站|(?:airraid|alarm|defen[cs]e)siren|siren(?:site|station|tower|pole|point)/,
    site: /警报(?:鸣[响放])?(?:器|点|台|站|杆|塔|车|间(?!隔|歇)|室(?![内外])|房|控制|设施|设备|终端|系统|主机|网点|工程|喇叭|扬声|发放点|布点|安装|点位|位置)|(?:安装|设置|设有|架设|装有|配有|配备|楼顶|屋顶|房顶|天面|顶层)[^|]{0,8}警报/,
    everyday:
      /(?:安装|设置|设有|装有|配有|配备)?(?:消防|火灾|火警|烟雾|烟感|燃气|煤气|防盗|入侵|一氧化碳|声光)+(?:自动)?警报(?:器|点|设施|设备|终端|系统|主机)?/g,
  },
  communication: {
    naming:
      /通[信讯](?:警报|站|台|枢纽|工程|机房|中心|基站|楼|保障|指挥|专业|营|连|库|所)|(?:^|[^播])电台(?!路|巷|街)|无线电|短波|雷达|卫星(?:地面)?站|微波站/,
    anywhere: new RegExp(
      `通[信讯](?:枢纽|台站|警报|指挥)|警报通[信讯]|(?:机动|指挥|保密|密码)通[信讯]|(?:短波|超短波|无线|指挥)电台|短波台|雷达站|微波站|卫星地面站|${OURS}[^|]{0,4}(?:通[信讯](?!地址|信号|良好|畅通|方式|联[络系])|电台)`,
    ),
    site: /通[信讯](?:站|台|基站|机房|工程(?!公司|有限|学院|专业|系))/,
    everyday:
      /(?:移动|联通|电信|铁塔|手机|5g|4g)+(?:公司|营业厅)?通[信讯](?:站|台|基站|机房|工程|楼)|(?:人民)?广播(?:电视)?电?台/g,
  },
  stores: {
    naming:
      /物资(?!发放|供应|局|公司|回收|大厦|集团|宾馆|市场)|储备(?:仓?库|仓)|战备(?!路|街|巷|桥|渠)|(?:装备|器材|武器|油料|弹药|军械|军火)仓?库|弹药|军械|军火/,
    anywhere: new RegExp(
      `物资掩蔽|战备(?:仓|库|物资|储备)|(?:弹药|军械|军火|武器)仓?库?|${OURS}[^|]{0,2}(?:物资|储备|器材|装备|油料)`,
    ),
    site: /(?:物资|储备|装备|器材)(?:储备)?仓?库/,
    everyday:
      /(?:应急|救灾|救援|防汛|抗旱|抗震|抗洪|防疫|民政|生活|避难|场所|消防|医疗|卫生|体育|学校|教学|活动)+(?:物资|装备|器材|储备)+(?:仓?库|点|室|间|站)?|(?:粮食|粮油|食品|国家粮|种子)+(?:物资)?储备仓?库/g,
  },
  teams: {
    naming: /专业队|抢险抢修|抢修队|医疗救护|救护[站队]|急救医院|防化(?!学|粪|验|工[厂园品])/,
    anywhere: new RegExp(
      `专业队(?!伍)|抢险抢修(?:专业)?队|医疗救护(?:工程|(?:专业)?队(?!伍))|防化(?:专业|队|连|营|工程|掩蔽|装备|器材|库|站)|(?:${OURS}|地下)[^|]{0,4}(?:中心医院|急救医院|救护站|医疗站|医疗工程)`,
    ),
    site: /救护专业|防护专业/,
    everyday: /专业队伍/g,
  },
}

/** Words that are the whole of a statement or of a header, and then say what the place is. */
export const blockedLabels: Readonly<Record<BlockedKind, RegExp>> = {
  command: /^(?:人防|战时|应急)?指挥(?:部|中心|站|室)?$/,
  alarm: /警报(?!后|时)|^鸣[响放]$|^控制站$/,
  communication: /^(?:人防|战时|应急)?(?:通信|电台)(?:保障)?$/,
  stores: /^(?:人防|战时)?(?:物资|储备|战备|物资储备|装备)(?:仓?库|点)?$/,
  teams: /^(?:人防|战时)?(?:专业队|医疗救护|救护|抢修|抢险|抢险抢修|防化)(?:站|队|工程)?$/,
}
