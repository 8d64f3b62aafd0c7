import type { ReactNode } from 'react'
import { wording } from '@/api/wording'
import { open } from '@/platform/navigation'
import { renewIdentity, useIdentity, useRoles } from '@/session/whoAmI'
import { Skeleton, Status } from '@/ui/Status'
import { texts } from './texts'

/** What only those see who hold activities; others are told how one becomes one of them. */
export function TeacherOnly({ children }: { children: ReactNode }) {
  const identity = useIdentity((state) => state.identity)
  const roles = useRoles()
  if (roles.includes('teacher')) return children
  if (identity.state === 'unknown' || identity.state === 'asking') return <Skeleton lines={4} />
  if (identity.state === 'failed')
    return (
      <Status
        title="没有取到您的身份"
        text={wording[identity.code]}
        action={{ word: '再试一次', onTap: () => void renewIdentity() }}
      />
    )
  return (
    <Status
      title={texts.notTeacher}
      text={texts.notTeacherHow}
      action={{ word: texts.toJoin, onTap: () => open('staff/join') }}
    />
  )
}
