/** The kinds of place. Only the first two are ever a nearest shelter. */
export const placeKinds = ['emergencyShelter', 'personnelShelter', 'evacuationBase', 'venue'] as const
export type PlaceKind = (typeof placeKinds)[number]

export const placeKindNames: Readonly<Record<PlaceKind, string>> = {
  emergencyShelter: '应急避难场所',
  personnelShelter: '人员掩蔽工程',
  evacuationBase: '人防疏散基地',
  venue: '宣教场所',
}

/** What a place is for: a park for earthquakes is no cover from the air. */
export const uses = ['disaster', 'airRaid'] as const
export type Use = (typeof uses)[number]

export const useNames: Readonly<Record<Use, string>> = { disaster: '地震等灾害', airRaid: '战时空袭' }

/** The five levels of GB/T 44012-2024. */
export const levels = ['province', 'city', 'county', 'township', 'village'] as const
export type Level = (typeof levels)[number]

export const levelNames: Readonly<Record<Level, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡镇（街道）级',
  village: '村（社区）级',
}

export const spaces = ['indoor', 'outdoor', 'both'] as const
export type Space = (typeof spaces)[number]

export const spaceNames: Readonly<Record<Space, string>> = { indoor: '室内', outdoor: '室外', both: '室内和室外' }

/** How long people can stay, by GB/T 44012-2024: 紧急, 短期, 长期. */
export const durations = ['urgent', 'short', 'long'] as const
export type Duration = (typeof durations)[number]

export const durationNames: Readonly<Record<Duration, string>> = { urgent: '紧急', short: '短期', long: '长期' }

/** What a place gives refuge from. */
export const hazards = ['earthquake', 'flood', 'geological', 'fire', 'storm', 'chemical', 'other'] as const
export type Hazard = (typeof hazards)[number]

export const hazardNames: Readonly<Record<Hazard, string>> = {
  earthquake: '地震',
  flood: '洪涝',
  geological: '滑坡泥石流',
  fire: '火灾',
  storm: '大风暴雨',
  chemical: '危险化学品事故',
  other: '其他灾害',
}

export const conditions = ['inUse', 'suspended', 'closed'] as const
export type Condition = (typeof conditions)[number]

export const conditionNames: Readonly<Record<Condition, string>> = {
  inUse: '在用',
  suspended: '暂停使用',
  closed: '已停用',
}

/** The systems in which points are given in China. */
export const datums = ['WGS84', 'GCJ02', 'BD09', 'CGCS2000'] as const
export type Datum = (typeof datums)[number]

export const datumNames: Readonly<Record<Datum, string>> = {
  WGS84: 'WGS-84（GPS）',
  GCJ02: 'GCJ-02（腾讯、高德）',
  BD09: 'BD-09（百度）',
  CGCS2000: 'CGCS2000（国家大地坐标系）',
}

/** How exactly a point is known: measured at the entrance, of the whole site, or of its street or village. */
export const precisions = ['entrance', 'site', 'street'] as const
export type Precision = (typeof precisions)[number]

export const precisionNames: Readonly<Record<Precision, string>> = {
  entrance: '入口',
  site: '场所',
  street: '所在街道或村',
}

/** How much of a civil-defence work an approval lets out: its name and street, its address, or its exact point and photos. */
export const scopes = ['street', 'address', 'exact'] as const
export type Scope = (typeof scopes)[number]

export const scopeNames: Readonly<Record<Scope, string>> = {
  street: '名称和所在街道',
  address: '名称和地址',
  exact: '名称、地址、准确位置和照片',
}
