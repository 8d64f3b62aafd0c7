import { View } from '@tarojs/components'
import { useCallback, useState } from 'react'
import type { OutputOf } from '@core/contract/operation'
import type { personApi } from '@core/contract/person'
import { momentInWords } from '@core/domain/moment'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { copy } from '@/session/copy'
import { now } from '@/session/serverClock'
import { useAct } from '@/session/useAct'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { QrCode } from '@/ui/QrCode'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { grantInWords } from './grantWords'
import { InviteSheet, type Wanted } from './InviteSheet'
import styles from './Invitations.module.scss'
import { useLoaded } from '@/session/useLoaded'

type Invitation = OutputOf<typeof personApi.issueInvitation>

/** A new invitation, told once: its code to read out or copy, and as a picture to scan. */
function NewInvitation({ invitation, onDone }: { invitation: Invitation; onDone: () => void }) {
  const { code, expiresAt } = invitation
  return (
    <Section title="邀请码已生成">
      <View className={styles.code}>{code}</View>
      <QrCode text={code} label={`邀请码 ${code} 的二维码`} />
      <Paragraph quiet>
        {`${grantInWords(invitation)}，有效到 ${momentInWords(expiresAt, now())}，只能用一次。离开本页后不再显示。`}
      </Paragraph>
      <View className={styles.two}>
        <Button kind="filled" onTap={() => void copy(code)}>
          复制邀请码
        </Button>
        <Button onTap={onDone}>好了</Button>
      </View>
    </Section>
  )
}

/** The invitations that are open, and the way to a new one. */
export function Invitations() {
  const load = useCallback(() => call('person', 'listInvitations', {}), [])
  const { loaded, renew } = useLoaded(load)
  const { acting, act } = useAct()
  const [asking, setAsking] = useState(false)
  const [issued, setIssued] = useState<Invitation | null>(null)

  const invite = async (wanted: Wanted) => {
    setAsking(false)
    const invitation = await act('invite', (actId) => call('person', 'issueInvitation', { actId, ...wanted }))
    if (!invitation) return
    setIssued(invitation)
    renew()
  }
  const revoke = async (id: string) => {
    if (!(await confirm('收回邀请', '收回后这个邀请码不能再用。', '收回'))) return
    if (await act(`revoke ${id}`, (actId) => call('person', 'revokeInvitation', { actId, id }))) renew()
  }
  return (
    <>
      {issued && <NewInvitation invitation={issued} onDone={() => setIssued(null)} />}
      <Section title="邀请">
        {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
        {loaded.state === 'loading' && <Skeleton lines={2} />}
        {loaded.state === 'failed' && (
          <Status title="没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
        {loaded.state === 'there' && loaded.value.invitations.length === 0 && (
          <Paragraph quiet>没有待使用的邀请码。</Paragraph>
        )}
        {loaded.state === 'there' && (
          <Rows>
            {loaded.value.invitations.map((one) => (
              <Row
                key={one.id}
                title={`${one.label}：${grantInWords(one)}`}
                note={`有效到 ${momentInWords(one.expiresAt, now())}`}
              >
                <Link onTap={() => void revoke(one.id)} label={`收回给${one.label}的邀请`}>
                  收回
                </Link>
              </Row>
            ))}
          </Rows>
        )}
        <Button kind={issued ? 'outline' : 'filled'} held={acting.state === 'sending'} onTap={() => setAsking(true)}>
          发出邀请
        </Button>
      </Section>
      {asking && <InviteSheet onLeave={() => setAsking(false)} onGo={(wanted) => void invite(wanted)} />}
    </>
  )
}
