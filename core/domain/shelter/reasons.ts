/** Why a place, or a part of what is known of it, is not public; or what is said beside it. */
export const reasonWords = {
  blocked: '含有指挥工程、通信或警报站点、物资库、专业队工程的字样，不能公开，也不能保存。',
  withdrawn: '已撤回。',
  noApproval: '人防工程没有公开审批，不能公开。',
  approvalIncomplete: '公开审批缺少批准单位、文号或日期，不能公开。',
  approvalNotYet: '公开审批的日期还没有到，不能公开。',
  approvalExpired: '公开审批已过期，不能公开。',
  approvedAsOther: '审批之后改过名称、地址或位置，审批是给原来的场所的。核对后确认审批仍适用，或改写审批，才能公开。',
  noAuthority: '应急避难场所没有写明主管部门，不能公开。',
  noConsent: '没有主管部门同意转用的文件，不能公开。',
  consentNotYet: '主管部门同意转用的日期还没有到，不能公开。',
  streetOnly: '审批只准公开名称和所在街道：地址、位置、入口、照片和其他内容不公开。',
  addressOnly: '审批只准公开名称和地址：位置、入口、照片、楼层、容量和设施不公开。',
  airRaidNotApproved: '没有准予公开准确位置的人防审批：不作为战时空袭的场所公开。',
  stale: '超过规定时间没有核对：公开时显示“待核实”。',
} as const
export type ReasonCode = keyof typeof reasonWords

export interface Reason {
  code: ReasonCode
  /** In words an editor understands. */
  words: string
}

export const reason = (code: ReasonCode): Reason => ({ code, words: reasonWords[code] })
