/** Traditional characters of the words that betray a blocked kind, each before its simplified one. */
const TRADITIONAL =
  '揮挥報报點点臺台颱台鳴鸣響响訊讯電电樞枢紐纽庫库倉仓資资儲储備备專专業业隊队搶抢險险醫医療疗護护戰战軍军裝装彈弹藥药機机動动' +
  '達达線线無无衛卫設设備备國国應应災灾濟济門门場场車车處处發发聲声塔塔戰战預预'

const simplified = new Map<string, string>()
for (let at = 0; at < TRADITIONAL.length; at += 2) simplified.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1))

const ANY_TRADITIONAL = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** Signs that part one statement from the next stay, as '|'; every other sign and blank is taken out. */
const PARTS = /[,，。;；、:：!！?？/+&]+/g
const SIGNS = /[^\p{L}\p{N}|]+/gu

/** Neighbours by chance that read like a word: 火警报警, 报警报修, 预警报告, 生物资源. */
const CHANCE = /[生动植矿]物资源|报警报修|[火匪盗]警报警|预警报[告警道]/g

/**
 * A cell as its words are looked for: NFKC (full width, compatibility forms), small letters, simplified characters, no
 * blanks, brackets or signs inside a word ("指 挥·所" is 指挥所), '|' between statements and in place of words that only chance put together.
 */
export function blockedText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase().replace(PARTS, '|').replace(SIGNS, '')
  return plain.replace(ANY_TRADITIONAL, (character) => simplified.get(character) ?? character).replace(CHANCE, '|')
}
