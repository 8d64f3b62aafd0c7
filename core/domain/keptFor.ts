/** Whose something is that a collection keeps: of nobody, of residents (pupils among them), or of those who work with the program. */
type Whose = 'nobody' | 'residents' | 'staff'

/** What a collection of the cloud is for, and how long what is in it stays. */
export interface Kept {
  purpose: string
  whose: Whose
  /** Days after `from`; 0: within the hour; null: no term of its own, see `from`. */
  days: number | null
  /** From when the days count, or what ends it where they do not. */
  from: string
}

/**
 * Every collection of the cloud: what it is for and how long things stay in it. What is not in this table is not kept.
 * Timers delete by it; the privacy text and the office's handbook tell the same.
 */
export const keptFor = {
  questions: { purpose: '题库', whose: 'nobody', days: null, from: '随题库更新，旧版本留存' },
  bankHead: { purpose: '题库现在用哪些版本', whose: 'nobody', days: null, from: '随题库更新' },
  bankReleases: { purpose: '题库的发布记录', whose: 'nobody', days: null, from: '长期留存' },
  bankImports: { purpose: '正在导入的题目', whose: 'staff', days: 0, from: '导入确认、放弃或半小时后' },
  bankExports: { purpose: '导出的题库文件', whose: 'nobody', days: 0, from: '导出后一小时' },
  quizzes: { purpose: '答题的规则；活动固定下来的试卷', whose: 'nobody', days: null, from: '由主办单位或活动老师删除' },
  attempts: {
    purpose: '作答记录，供本人查看',
    whose: 'residents',
    days: 30,
    from: '活动结束后 30 天删除；其他作答记录由本人随时删除',
  },
  activities: { purpose: '教师和联系人的活动', whose: 'staff', days: null, from: '由活动老师删除' },
  activityJoinings: {
    purpose: '参加活动的化名，年龄或监护人同意的方式、版本和时间',
    whose: 'residents',
    days: 30,
    from: '活动结束',
  },
  activityTotals: {
    purpose: '活动的汇总：得分和所选选项，不记是谁、何时',
    whose: 'nobody',
    days: null,
    from: '随活动删除',
  },
  joinTries: { purpose: '输错的活动码次数，防止猜码', whose: 'residents', days: 0, from: '最后一次输错' },
  ticketRates: {
    purpose: '不记名答卷领取的次数，防止刷数；按小时加盐的摘要，不能对应到人',
    whose: 'residents',
    days: 0,
    from: '当小时结束',
  },
  lessons: { purpose: '课堂举手的全班人数', whose: 'nobody', days: null, from: '随活动删除，或由教师删除' },
  remotes: {
    purpose: '课堂遥控：教师的手机和大屏配对，最近的按键',
    whose: 'staff',
    days: 0,
    from: '配对一小时后，或停止遥控',
  },
  exports: { purpose: '活动导出的结果文件和题目单', whose: 'nobody', days: 0, from: '导出后一小时，或随活动删除' },
  outreachRecords: { purpose: '宣传台账', whose: 'staff', days: null, from: '长期留存' },
  reportExports: { purpose: '导出的年报数据', whose: 'nobody', days: 0, from: '导出后一小时' },
  manifest: { purpose: '公开内容的目录', whose: 'nobody', days: null, from: '随发布更新' },
  staff: { purpose: '工号和角色', whose: 'staff', days: null, from: '离任后工号留存，供核对操作记录' },
  staffPeople: { purpose: '工号是谁的', whose: 'staff', days: null, from: '离任并要求删除时' },
  staffHead: { purpose: '工号的次序和管理员', whose: 'staff', days: null, from: '随角色更新' },
  invitations: { purpose: '角色邀请', whose: 'staff', days: 0, from: '邀请过期' },
  redeemTries: { purpose: '输错的邀请码次数，防止猜码', whose: 'residents', days: 0, from: '最后一次输错' },
  audit: { purpose: '操作记录', whose: 'staff', days: null, from: '长期留存' },
  auditHead: { purpose: '操作记录的末尾', whose: 'nobody', days: null, from: '随操作更新' },
  acts: { purpose: '防止同一操作做两次', whose: 'staff', days: 7, from: '操作' },
  announcements: { purpose: '稿件和通告', whose: 'nobody', days: null, from: '长期留存' },
  announcementVersions: { purpose: '稿件的各个版本', whose: 'nobody', days: null, from: '长期留存' },
  files: { purpose: '稿件的附件', whose: 'nobody', days: null, from: '长期留存' },
  reminders: { purpose: '订阅的提醒', whose: 'residents', days: null, from: '发送后或本人取消时' },
  reach: { purpose: '打开次数，按天合计', whose: 'nobody', days: null, from: '长期留存' },
  outlets: { purpose: '对外材料的文件', whose: 'nobody', days: 0, from: '最后一次生成或索取后约一个半小时' },
  shelterHead: { purpose: '场所清单的目录', whose: 'nobody', days: null, from: '随清单更新' },
  shelterChunks: { purpose: '场所清单的各个版本，供查历史', whose: 'nobody', days: null, from: '长期留存' },
  shelterRevisions: { purpose: '场所清单的更改记录', whose: 'nobody', days: null, from: '长期留存' },
  shelterReleases: { purpose: '场所清单的发布', whose: 'nobody', days: null, from: '长期留存' },
  shelterPhotos: { purpose: '场所照片', whose: 'nobody', days: null, from: '随清单更新' },
  shelterImports: { purpose: '正在导入的表格', whose: 'staff', days: 1, from: '开始导入' },
  shelterStaged: { purpose: '导入中的各行', whose: 'nobody', days: 1, from: '开始导入' },
  shelterMappings: { purpose: '表头和栏目的对应', whose: 'nobody', days: null, from: '长期留存' },
  reports: { purpose: '居民的反映和答复', whose: 'residents', days: 365, from: '办结' },
  reportPhotos: { purpose: '反映所附的照片', whose: 'residents', days: 365, from: '办结' },
  reportRates: { purpose: '反映的次数，防止刷屏', whose: 'residents', days: 1, from: '最后一次反映' },
  mediaOutcomes: { purpose: '照片检查的结果', whose: 'nobody', days: 1, from: '检查' },
  reportChecks: { purpose: '正在检查的照片', whose: 'nobody', days: 0, from: '检查完成' },
} as const satisfies Readonly<Record<string, Kept>>
