import type { Chance } from '../chance'

/** Things that one can fold, draw or find outdoors; none is a person, a rank or a judgement. */
const words =
  '纸鹤 纸船 风筝 风车 蒲公英 小溪 白云 星星 月牙 彩虹 雨滴 雪花 松果 银杏 竹笋 荷叶 莲蓬 橘子 柚子 枇杷 樱桃 石榴 核桃 板栗 茶芽 油菜花 迎春花 向日葵 牵牛花 桂花 梅花 兰草 薄荷 麦穗 稻穗 玉米 南瓜 豆荚 蘑菇 青苔 朱鹮 白鹭 燕子 喜鹊 麻雀 画眉 布谷 鸽子 大雁 鸳鸯 熊猫 羚牛 金丝猴 松鼠 刺猬 小鹿 山羊 白兔 花猫 小马 蜻蜓 蝴蝶 蜜蜂 瓢虫 萤火虫 蜗牛 青蛙 锦鲤 小虾 海星 贝壳 珍珠 鹅卵石 琥珀 水晶 陶罐 铜铃 灯笼 剪纸 皮影 竹篮 草帽 雨伞 围巾 手套 积木 陀螺 毽子 沙包 跳绳 口琴 竹笛 小鼓 铅笔 蜡笔 画板 书签 书包 地图 罗盘 望远镜 灯塔 小桥 栈道 石阶 凉亭 帆船 竹筏 热气球 火车 单车 邮票 信封 钥匙 纽扣 纸杯 饼干 豆腐 米糕 汤圆 麻花 面皮'.split(
    ' ',
  )

/** How many numbers a word can have at the nth try: two digits first, and more when an activity has used many names. */
const reach = (nth: number): number => (nth < 6 ? 100 : nth < 12 ? 1000 : 10_000)

/** A made-up name for somebody's sheets: '纸鹤 07'. `nth`: how many were taken already when it was tried, from 0. */
export function madeUpName(chance: Chance, nth: number): string {
  const word = words[Math.floor(chance() * words.length)] ?? ''
  return `${word} ${String(Math.floor(chance() * reach(nth))).padStart(2, '0')}`
}

/** A made-up name as it was told or typed: '纸鹤07' and '纸鹤 ０７' are '纸鹤 07'. */
export function normalisedName(told: string): string {
  return told
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(\d+)$/, ' $1')
}
