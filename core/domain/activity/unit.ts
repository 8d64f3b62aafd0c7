/** The five settings that outreach goes into (五进): where an activity takes place. In administrative order. */
export const outreachSettings = ['government', 'school', 'enterprise', 'community', 'online'] as const
export type OutreachSetting = (typeof outreachSettings)[number]

export const settingNames: Readonly<Record<OutreachSetting, string>> = {
  government: '机关',
  school: '学校',
  enterprise: '企业',
  community: '社区',
  online: '网络',
}

/** For whom an activity is held: of a school the class, of the other settings who they are. Never a person. */
export interface Unit {
  setting: OutreachSetting
  /** The code of its district; null: the whole city. */
  district: string | null
  /** '汉台区示例小学', '示例社区'. */
  name: string
  /** '五年级', of a school. */
  grade?: string | undefined
  /** '3 班', of a school. */
  class?: string | undefined
}

/** Whether two units are the same class (or the same community …), so that one's results may be put beside the other's. */
export function isSameUnit(one: Unit, other: Unit): boolean {
  const fields = ['setting', 'district', 'name', 'grade', 'class'] as const
  return fields.every((field) => (one[field] ?? '') === (other[field] ?? ''))
}

/** A unit as people read it: '示例小学 五年级 3 班'. */
export function unitInWords({ name, grade, class: group }: Unit): string {
  return [name, grade, group].filter(Boolean).join(' ')
}
