import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError, type ErrorCode } from '@core/contract/errors'
import { momentInWords } from '@core/domain/moment'
import { officeRoles, rolesAt, type Role } from '@core/domain/person/roles'
import { call } from '@/api/call'
import { askConsent, hasEverAgreed } from '@/api/consent'
import { wording } from '@/api/wording'
import { confirm } from '@/platform/dialogue'
import { open, replace } from '@/platform/navigation'
import { canScan, scanCode } from '@/platform/scan'
import { useNow } from '@/session/serverClock'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { becomes, renewIdentity, useIdentity, useRoles, type Me } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { TextField } from '@/ui/TextField'
import { grantInWords } from './grantWords'
import styles from './Join.module.scss'

/** Whether somebody has a place at the office's desk; a teacher has their own. */
const isOffice = (roles: readonly Role[]): boolean =>
  roles.some((role) => (officeRoles as readonly Role[]).includes(role))

/** A person of the office sees what they are, and may give it back. */
function MyRoles({ me }: { me: Me }) {
  const roles = useRoles()
  const { acting, act } = useAct()
  const leave = async () => {
    const sure = await confirm('退出工作人员', '您的全部角色会收回，需要重新邀请才能恢复。操作记录按工号保留。', '退出')
    if (!sure) return
    const erase = await confirm('抹去对应关系', '是否同时抹去“工号对应谁”？抹去后无法再查到这个工号是您。', '抹去')
    if (await act('leave', (actId) => call('person', 'leaveOffice', { actId, erase }))) {
      tell('已退出。')
      await renewIdentity()
    }
  }
  return (
    <>
      <Section title={`工号 ${me.number}`} beside={me.label ?? undefined}>
        <Rows>
          {me.grants.map((grant) => (
            <Row key={JSON.stringify(grant)} title={grantInWords(grant)} />
          ))}
        </Rows>
        <View className={styles.ways}>
          {isOffice(roles) && (
            <Button kind="filled" onTap={() => open('staff/desk')}>
              进入工作台
            </Button>
          )}
          {roles.includes('teacher') && (
            <Button kind={isOffice(roles) ? 'outline' : 'filled'} onTap={() => open('school')}>
              我的活动
            </Button>
          )}
        </View>
      </Section>
      <Section title="退出">
        {acting.state === 'refused' && <Paragraph>{wording[acting.code]}</Paragraph>}
        <Button held={acting.state === 'sending'} onTap={() => void leave()}>
          退出工作人员
        </Button>
      </Section>
    </>
  )
}

/** 工作人员 / 教师入口: an invitation is taken up here. `code` comes from a scanned picture. */
export function Join({ code: given }: { code: string }) {
  const identity = useIdentity((state) => state.identity)
  const now = useNow(60_000)
  const [code, setCode] = useState(given)
  const [refused, setRefused] = useState<ErrorCode | null>(null)
  const [sending, setSending] = useState(false)

  const redeem = async () => {
    if (!(await askConsent())) {
      setRefused('NOT_AGREED')
      return
    }
    setSending(true)
    setRefused(null)
    try {
      const me = await call('person', 'redeemInvitation', { code })
      becomes(me)
      await renewIdentity()
      tell('已加入。')
      replace(isOffice(rolesAt(me, now)) ? 'staff/desk' : 'school')
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      setRefused(error.code === 'BAD_INPUT' ? 'CODE_NOT_VALID' : error.code)
    } finally {
      setSending(false)
    }
  }
  if (identity.state === 'asking' || identity.state === 'unknown') return <Skeleton lines={4} />
  return (
    <View>
      {identity.state === 'staff' && identity.unanswered !== null && (
        <Paragraph
          quiet
        >{`${wording[identity.unanswered]}身份按 ${momentInWords(identity.saidAt, now)} 核对的显示。`}</Paragraph>
      )}
      {identity.state === 'staff' && <MyRoles me={identity.me} />}
      {identity.state === 'nobody' && !hasEverAgreed() && (
        <Section title="已经是工作人员">
          <Paragraph quiet>换了手机的，同意后按微信身份找回，不必再填邀请码。</Paragraph>
          <Button onTap={() => void askConsent().then((agreed) => (agreed ? renewIdentity() : undefined))}>
            找回我的身份
          </Button>
        </Section>
      )}
      {identity.state === 'failed' && (
        <Status
          title="没有取到您的身份"
          text={wording[identity.code]}
          action={{ word: '再试一次', onTap: () => void renewIdentity() }}
        />
      )}
      <Section title={identity.state === 'staff' ? '再加一个角色' : '填写邀请码'}>
        <Paragraph quiet>邀请码由本单位管理员发出，只能用一次。不收集姓名和电话。</Paragraph>
        <TextField
          label="邀请码"
          value={code}
          most={40}
          placeholder="例如 K7QM 2XWP 9RTA 4HJD"
          wrong={refused !== null}
          note={refused === null ? '不分大小写，空格可有可无。' : wording[refused]}
          onChange={setCode}
        />
        {canScan() && (
          <Button onTap={() => void scanCode().then((text) => text !== null && setCode(text))}>扫邀请码</Button>
        )}
        <Button
          kind={identity.state === 'staff' ? 'outline' : 'filled'}
          disabled={code.trim().length < 8}
          held={sending}
          onTap={() => void redeem()}
        >
          {sending ? '正在核对…' : '加入'}
        </Button>
      </Section>
    </View>
  )
}
