import { View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '@/api/call'
import { confirm } from '@/platform/dialogue'
import { open } from '@/platform/navigation'
import { useLook } from '@/session/preferences'
import { tell } from '@/session/tell'
import { useAct } from '@/session/useAct'
import { useRoles } from '@/session/whoAmI'
import { Button } from '@/ui/Button'
import { ReasonSheet } from '@/ui/ReasonSheet'
import styles from './Places.module.scss'
import { Refused } from './Refused'
import type { PlaceRecord } from './useRecord'

/** What can be done with a place: changed, taken back from the public at once, or given back to it. */
export function RecordSteps({ record, onDone }: { record: PlaceRecord; onDone: () => void }) {
  const look = useLook()
  const { acting, act, dismiss } = useAct()
  const reviews = useRoles().includes('reviewer')
  const [asking, setAsking] = useState(false)
  const { shelter, revision, mine, gone } = record
  const sending = acting.state === 'sending'
  const withdraw = async (reason: string) => {
    setAsking(false)
    const done = await act(`withdraw ${revision} ${reason}`, (actId) =>
      call('shelter', 'withdrawShelter', { actId, id: shelter.id, revision, reason }),
    )
    if (!done) return
    tell('已撤回，居民不再看到。')
    onDone()
  }
  const restore = async () => {
    const sure = await confirm('恢复这处场所', '恢复后回到工作清单，下一次发布时居民才重新看到。', '恢复')
    if (!sure) return
    const done = await act(`restore ${revision}`, (actId) =>
      call('shelter', 'restoreShelter', { actId, id: shelter.id, revision }),
    )
    if (done) onDone()
  }
  const confirmApproval = async () => {
    const sure = await confirm(
      '审批仍适用',
      '审批之后改过名称、地址或位置。请对照批准文件：确认它准许公开现在的这处场所。',
      '确认',
    )
    if (!sure) return
    const { withdrawn: _withdrawn, approvedAs: _approvedAs, ...written } = shelter
    const done = await act(`confirmApproval ${revision}`, (actId) =>
      call('shelter', 'saveShelter', {
        ...{ actId, revision, shelter: written },
        ...{ note: '审批经核对仍适用', approvalConfirmed: true },
      }),
    )
    if (done) onDone()
  }
  if (!mine && !reviews) return null
  return (
    <View>
      <Refused
        acting={acting}
        onChanged={() => {
          dismiss()
          onDone()
        }}
      />
      {mine && !shelter.withdrawn && !gone && (
        <Button kind="filled" onTap={() => open('staff/places/edit', { id: shelter.id })}>
          修改
        </Button>
      )}
      {mine && !shelter.withdrawn && shelter.approvedAs && (
        <Button held={sending} onTap={() => void confirmApproval()}>
          审批仍适用
        </Button>
      )}
      {shelter.withdrawn
        ? mine && (
            <Button kind="filled" held={sending} onTap={() => void restore()}>
              恢复
            </Button>
          )
        : (mine || reviews) && (
            <View className={styles.two}>
              <Button kind="alert" held={sending} onTap={() => setAsking(true)}>
                {sending ? '正在撤回…' : '立即撤回'}
              </Button>
            </View>
          )}
      {asking && (
        <ReasonSheet
          look={look}
          title="立即撤回"
          says="居民马上不再看到这处场所，不用等下一次发布。记录和历史保留，以后可以恢复。"
          label="撤回的原因（留在历史里）"
          most={300}
          yes="撤回"
          onLeave={() => setAsking(false)}
          onGo={(reason) => void withdraw(reason)}
        />
      )}
    </View>
  )
}
