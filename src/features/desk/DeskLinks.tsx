import type { ReactNode } from 'react'
import { officeRoles, roleNames, type Role } from '@core/domain/person/roles'
import { open } from '@/platform/navigation'
import { useRoles } from '@/session/whoAmI'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** Where else staff go, by role. */
export function DeskLinks({ children }: { children?: ReactNode }) {
  const roles = useRoles()
  const office = roles.some((role) => (officeRoles as readonly Role[]).includes(role))
  return (
    <Section title={roles.map((role) => roleNames[role]).join('、')}>
      <Rows>
        {office && children}
        {roles.includes('teacher') && <Row title="我的活动" note="出题、活动码、结果" onTap={() => open('school')} />}
        {roles.includes('admin') && <Row title="人员与邀请" onTap={() => open('staff/people')} />}
        {roles.includes('admin') && <Row title="操作记录" onTap={() => open('staff/audit')} />}
        {office && <Row title="避难场所清单" note="修改、导入、审核和发布" onTap={() => open('staff/places')} />}
        {office && <Row title="题库" note="修改、审核、导入和发布" onTap={() => open('staff/questions')} />}
        {office && <Row title="宣传台账" note="线下做了什么，一次一条" onTap={() => open('staff/ledger')} />}
        {roles.includes('admin') && (
          <Row title="年报数据" note="按县区、五进、月份，可导出" onTap={() => open('staff/report')} />
        )}
        {office && <Row title="提醒与阅读" onTap={() => open('staff/numbers')} />}
        <Row title="同步跟看演练" note="不等试鸣，先走一遍" onTap={() => open('live', { rehearsal: '1' })} />
        <Row title="我的身份" onTap={() => open('staff/join')} />
      </Rows>
    </Section>
  )
}
