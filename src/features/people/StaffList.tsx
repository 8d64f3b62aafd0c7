import { useCallback, useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { dateAt, dateInWords } from '@core/domain/moment'
import type { Grant } from '@core/domain/person/roles'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { useLook } from '@/session/preferences'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { Skeleton, Status } from '@/ui/Status'
import { grantInWords } from './grantWords'
import { useLoaded } from '@/session/useLoaded'

type Member = OutputOf<typeof personApi.listStaff>['staff'][number]

/** Takes roles of somebody away, one by one; what stays is shown before it is sent. */
function GrantsSheet({
  member,
  onLeave,
  onGo,
}: {
  member: Member
  onLeave: () => void
  onGo: (grants: Grant[]) => void
}) {
  const look = useLook()
  const [grants, setGrants] = useState(member.grants)
  const changed = grants.length !== member.grants.length
  return (
    <Sheet title={`工号 ${member.number} 的角色`} look={look} onLeave={onLeave}>
      <Rows>
        {grants.map((grant, nth) => (
          <Row key={JSON.stringify(grant)} title={grantInWords(grant)}>
            <Link
              onTap={() => setGrants(grants.filter((_, other) => other !== nth))}
              label={`收回${grantInWords(grant)}`}
            >
              收回
            </Link>
          </Row>
        ))}
      </Rows>
      {grants.length === 0 && <Paragraph quiet>保存后这个工号没有任何角色。</Paragraph>}
      <Button kind="filled" disabled={!changed} onTap={() => onGo(grants)}>
        保存
      </Button>
    </Sheet>
  )
}

/** Everybody with a role, by number. */
export function StaffList() {
  const load = useCallback(() => call('person', 'listStaff', {}), [])
  const { loaded, renew } = useLoaded(load)
  const { acting, act } = useAct()
  const [member, setMember] = useState<Member | null>(null)
  const change = async ({ number, revision }: Member, grants: Grant[]) => {
    setMember(null)
    const input = { number, revision, grants }
    await act(`grants ${number}`, (actId) => call('person', 'changeGrants', { actId, ...input }))
    renew()
  }
  return (
    <Section title="人员">
      {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
      {loaded.state === 'loading' && <Skeleton lines={4} />}
      {loaded.state === 'failed' && (
        <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
      )}
      {loaded.state === 'there' && (
        <Rows>
          {loaded.value.staff.map((one) => (
            <Row
              key={one.number}
              title={one.label === null ? one.number : `${one.number} ${one.label}`}
              note={one.grants.map(grantInWords).join('；') || '没有角色'}
              value={one.leftAt === null ? undefined : `${dateInWords(dateAt(one.leftAt), true)}离开`}
              onTap={one.grants.length > 0 ? () => setMember(one) : undefined}
            />
          ))}
        </Rows>
      )}
      {member && (
        <GrantsSheet member={member} onLeave={() => setMember(null)} onGo={(grants) => void change(member, grants)} />
      )}
    </Section>
  )
}
