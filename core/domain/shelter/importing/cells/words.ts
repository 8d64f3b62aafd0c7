import type { Condition, Duration, Hazard, Level, PlaceKind, Scope, Space, Use } from '../../kinds'

type Words<T> = readonly (readonly [RegExp, T])[]

/** Words of lists for the kinds of place. */
const kindWords: Words<PlaceKind> = [
  [/疏散(基地|地域|点)/, 'evacuationBase'],
  [/宣教|宣传教育|教育(基地|馆|场所)|体验馆|科普馆|展览馆/, 'venue'],
  [/人员掩蔽|掩蔽(所|部|工程|场所)|防空地下室|人防地下室|防空避難|防空洞|地铁.*掩蔽/, 'personnelShelter'],
  [
    /应急避(难|险|护)|避(难|險|难)(场所|场地|点|所)|避難(場所|所)|避灾(点|场所)|避险(场所|点)|紧急避难|防灾避难/,
    'emergencyShelter',
  ],
]

const useWords: Words<Use> = [
  [/地震|灾|災|洪|避难|避險|避险/, 'disaster'],
  [/战时|戰時|空袭|空襲|防空|人防|民防/, 'airRaid'],
]

const levelWords: Words<Level> = [
  [/^省(级|直)?$/, 'province'],
  [/^(地)?市(级|直|本级)?$/, 'city'],
  [/^(区|县|区县|县区|县\(区\)|区\(县\)|县\(市、?区\))(级)?$/, 'county'],
  [/^(乡|镇|乡镇|街道|乡镇\(街道\)|乡\(镇、?街道\)|镇\(街道\)|街道\(乡镇\)|镇街)(级)?$/, 'township'],
  [/^(村|社区|村\(社区\)|社区\(村\)|村社|村居)(级)?$/, 'village'],
]

const spaceWords: Words<Space> = [
  [/室内(外|.*室外)|室外.*室内|室内外|混合|兼有/, 'both'],
  [/室内|室內|屋内|场馆|indoor/i, 'indoor'],
  [/室外|室外|屋外|场地|露天|outdoor/i, 'outdoor'],
]

const durationWords: Words<Duration> = [
  [/紧急/, 'urgent'],
  [/短期|临时/, 'short'],
  [/长期/, 'long'],
]

const conditionWords: Words<Condition> = [
  [/拆除|废弃|报废|停用|注销|取消|撤销|关闭/, 'closed'],
  [/暂停|维修|维护中|改造|施工|封闭/, 'suspended'],
  [/^(在用|正常|正常使用|使用中|使用|启用|已启用|开放|可用|完好|良好|已建成|建成|投入使用)$/, 'inUse'],
]

const hazardWords: Words<Hazard> = [
  [/地震|震灾/, 'earthquake'],
  [/洪|涝|水灾|水害|浸水|内水|高潮|津波|海啸/, 'flood'],
  [/滑坡|泥石流|地质|崩|塌|土砂|土石流/, 'geological'],
  [/火灾|火事|火災/, 'fire'],
  [/风|暴雨|台风|雪|冰雹/, 'storm'],
  [/危化|化学|核|泄漏/, 'chemical'],
  [/火山|其他|综合|多灾种/, 'other'],
]

const scopeWords: Words<Scope> = [
  [/准确|精确|确切|坐标|照片|全部/, 'exact'],
  [/街道|乡镇|名称和所在/, 'street'],
  [/地址/, 'address'],
]

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '')

const firstOf =
  <T>(words: Words<T>) =>
  (text: string): T | null =>
    words.find(([pattern]) => pattern.test(compact(text)))?.[1] ?? null

const allOf =
  <T>(words: Words<T>) =>
  (text: string): T[] =>
    words.flatMap(([pattern, value]) => (pattern.test(compact(text)) ? [value] : []))

export const kindIn = firstOf(kindWords)
export const usesIn = allOf(useWords)
export const levelIn = firstOf(levelWords)
export const spaceIn = firstOf(spaceWords)
export const durationIn = firstOf(durationWords)
export const conditionIn = firstOf(conditionWords)
export const hazardsIn = allOf(hazardWords)
export const scopeIn = firstOf(scopeWords)

/** A list in one cell: names, facilities. */
export const listIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[、,，;；|\n]+/)
      .map((one) => one.trim())
      .filter(Boolean),
  ),
]
