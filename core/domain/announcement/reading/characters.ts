/** Colons that only look like one: presentation forms, the ratio sign, modifier letters. */
const COLONS = '︰∶꞉ː﹕᛬׃˸⁚⦂'
const DASHES = '–—―−‐‑‒─━ー'
const TILDES = '〜∼⁓～'
const MIDDLE_DOTS = '•・‧∙⋅･'
const HIDES = '✕✖╳□■●△▲◯☐▇█'

/** Traditional characters of the words that a notice of a test is made of, each before its simplified one. */
const TRADITIONAL =
  '時时點点號号鳴鸣響响報报預预襲袭試试鐘钟鍾钟間间連连續续長长縣县區区週周複复復复聲声範范圍围據据關关於于國国動动員员辦办' +
  '處处會会務务應应訓训廣广電电視视頻频調调機机開开結结業业個个後后發发佈布訂订將将進进緊紧災灾該该為为網网資资訊讯體体鎮镇' +
  '鄉乡環环學学習习靜静暫暂兩两種种維维護护檢检測测誤误說说説说遲迟順顺變变現现軍军炸炸紀纪請请決决無无東东漢汉傳传統统'

const table = new Map<string, string>()
const enter = (characters: string, as: string): void => Array.from(characters).forEach((one) => table.set(one, as))
enter(COLONS, ':')
enter(DASHES, '-')
enter(TILDES, '~')
enter(MIDDLE_DOTS, '·')
enter(HIDES, '×')
enter('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\v\f', ' ')
enter('\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f', '')
enter('\r\u0085\u2028\u2029', '\n')
enter('｡', '。')
enter('﹑､', '、')
enter('﹔', ';')
enter('″', '秒')
enter('﹝﹇', '〔')
enter('﹞﹈', '〕')
for (let at = 0; at < TRADITIONAL.length; at += 2) table.set(TRADITIONAL.charAt(at), TRADITIONAL.charAt(at + 1))

/** Full-width forms, half-width forms, vertical forms and the radicals that a copied PDF has in place of 年月日. */
const HAS_PLAIN_FORM = /[\u2e80-\u2fdf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uffee]/

/** The plain form of one character: '' drops it, full-width becomes half-width, a strange colon ':', a blank ' '. */
export function plainCharacter(character: string): string {
  const known = table.get(character)
  if (known !== undefined) return known
  if (!HAS_PLAIN_FORM.test(character)) return character
  const plain = character.normalize('NFKC')
  return plain.length === 1 ? (table.get(plain) ?? plain) : character
}
