/** What somebody of the office, or a teacher, may be. Everybody is a resident; roles are added to that, and none implies another. */
export const roles = ['teacher', 'editor', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  teacher: '教师',
  editor: '编辑',
  reviewer: '审核人',
  admin: '管理员',
}

/** Those who work for the office: all but teachers. */
export const officeRoles = ['editor', 'reviewer', 'admin'] as const

/** One role, in one district (its code) or in the whole city (null), from a moment and, for a deputy, until one (ms). */
export interface Grant {
  role: Role
  district: string | null
  from: number
  /** Null: until it is taken back. */
  until: number | null
}

/** Somebody with roles, known by a number: whose number it is, is kept apart. */
export interface Staff {
  /** '工号': S and digits. */
  number: string
  grants: readonly Grant[]
}

const holdsAt = ({ from, until }: Grant, now: number): boolean => from <= now && (until === null || now < until)

/** The roles somebody has at a moment, anywhere. */
export function rolesAt({ grants }: Staff, now: number): Role[] {
  return roles.filter((role) => grants.some((grant) => grant.role === role && holdsAt(grant, now)))
}

/**
 * Whether somebody may act in a district (its code), or for the whole city (null), in one of these roles at this moment.
 * Who has a role for the whole city has it in every district; who has it in a district has it nowhere else.
 */
export function mayActIn(
  { grants }: Staff,
  district: string | null,
  { as, now }: { as: readonly Role[]; now: number },
): boolean {
  return grants.some(
    (grant) =>
      as.includes(grant.role) && holdsAt(grant, now) && (grant.district === null || grant.district === district),
  )
}

/**
 * Whether after a change somebody is left who administers the whole city without an end: a program without one could not
 * be given to anybody any more. `all` is everybody with roles as they would be.
 */
export function keepsAnAdmin(all: readonly Staff[], now: number): boolean {
  return all.some(({ grants }) =>
    grants.some(
      (grant) => grant.role === 'admin' && grant.district === null && grant.until === null && holdsAt(grant, now),
    ),
  )
}
