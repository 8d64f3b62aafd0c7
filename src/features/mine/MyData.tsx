import { View } from '@tarojs/components'
import { useState } from 'react'
import { AppError } from '@core/contract/errors'
import { dateAt, dateInWords } from '@core/domain/moment'
import { askConsent, decide, hasAgreed, useConsent } from '@/api/consent'
import { wording } from '@/api/wording'
import { copyText } from '@/platform/clipboard'
import { confirm } from '@/platform/dialogue'
import { handOverFile } from '@/platform/textFile'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import { deleteAll, exportAll, useMyData } from './useMyData'
import styles from './MyData.module.scss'

const kinds: Readonly<Record<string, string>> = {
  formal: '正式答题',
  practice: '练一练（成批保存）',
  reminder: '试鸣提醒',
  joining: '参加的活动（化名，和当时怎样同意；活动结束 30 天后清除）',
  remote: '课堂遥控的配对和按键（一小时后清除）',
  report: '我的反映',
  reportPhoto: '反映里的照片',
  reportRate: '提交反映的时间（一天后清除）',
  staff: '工作身份（工号、称呼、角色）',
  redeemTries: '输入邀请码的时间（一小时后清除）',
}

/** Shown though there is nothing of it; the rest most people never have. */
const alwaysShown: readonly string[] = ['formal', 'practice']

const consentWords = {
  notAsked: '还没有问过',
  adult: '已同意',
  guardian: '监护人已同意',
  refused: '不同意，只存在本机',
}

interface Props {
  /** How many answers wait on the phone, and how many the cloud would not take. */
  onPhone: { waiting: number; refused: number }
  onForgetPhone: () => void
  /** Hands in what waits, now that it was agreed to. */
  onAgreed: () => Promise<void>
  /** Waits until nothing is on its way to the cloud. */
  beforeDeleting: () => Promise<void>
  /** Everything in the cloud was deleted: what was to go there is not sent again. */
  onDeleted: () => void
}

/** What the cloud holds, what the phone holds, and how to take it out and away. */
export function MyData({ onPhone, onForgetPhone, onAgreed, beforeDeleting, onDeleted }: Props) {
  const { mine, renew } = useMyData()
  const consent = useConsent((state) => state.consent)
  const agreed = useConsent(hasAgreed)
  const [doing, setDoing] = useState('')
  const [prepared, setPrepared] = useState<string | null>(null)

  const attempt = async (task: () => Promise<void>) => {
    try {
      await task()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      tell(wording[error.code])
    } finally {
      setDoing('')
    }
  }
  const prepare = () =>
    attempt(async () => {
      setDoing('正在导出…')
      setPrepared(await exportAll((records) => setDoing(`正在导出…已取 ${records} 条`)))
    })
  // WeChat sends a file only straight after a tap: so it is prepared first, and sent by a second one.
  const takeOut = async (how: (text: string) => Promise<boolean>, done: string) => {
    tell((await how(prepared ?? '')) ? done : '没有导出。')
  }
  const remove = async () => {
    if (
      !(await confirm(
        '全部删除',
        '云端的作答记录、提醒、反映（连同照片和答复）全部删除，不能恢复。没有答完、没有交的正式答卷一起作废，不退回次数。本机的练习进度不受影响。',
        '删除',
      ))
    )
      return
    await attempt(async () => {
      setDoing('正在删除…')
      await beforeDeleting()
      const { deleted, stays = [] } = await deleteAll()
      tell(`已删除 ${deleted} 条记录。${stays.includes('staff') ? '工作身份要先退出工作岗位，再删除。' : ''}`)
      setPrepared(null)
      onDeleted()
      renew()
    })
  }
  const agree = async () => {
    if (!(await askConsent())) return
    await attempt(onAgreed)
    renew()
  }
  const forget = async () => {
    if (await confirm('清除本机记录', '练习进度、错题、辨听记录、没有交的作答和反映都会清除，不能恢复。', '清除'))
      onForgetPhone()
  }

  const count = mine.state === 'there' ? mine.holdings.reduce((sum, holding) => sum + holding.count, 0) : 0
  return (
    <View>
      <Section title="云端保存的">
        {mine.state === 'loading' && <Skeleton lines={3} />}
        {mine.state === 'notAgreed' && (
          <Paragraph>
            {CLOUD === 'none'
              ? wording.NO_ACCOUNT
              : '还没有同意把作答交到云端。以前在别的手机上同意过的，在下面改为同意后可以查看、导出、删除。'}
          </Paragraph>
        )}
        {mine.state === 'failed' && (
          <Status title="没有取到" text={wording[mine.code]} action={{ word: '再试一次', onTap: renew }} />
        )}
        {mine.state === 'there' && (
          <>
            <Rows>
              {mine.holdings
                .filter(({ kind, count: number }) => number > 0 || alwaysShown.includes(kind))
                .map(({ kind, count: number, since }) => (
                  <Row
                    key={kind}
                    title={kinds[kind] ?? kind}
                    value={`${number} 条`}
                    note={since === undefined ? undefined : `最早 ${dateInWords(dateAt(since), true)}`}
                  />
                ))}
            </Rows>
            <View className={styles.actions}>
              {prepared === null ? (
                <Button disabled={count === 0 || doing !== ''} onTap={() => void prepare()}>
                  导出（JSON）
                </Button>
              ) : (
                <>
                  <Button
                    kind="filled"
                    onTap={() => void takeOut((text) => handOverFile('我的数据.json', text), '已导出。')}
                  >
                    保存或发送文件
                  </Button>
                  <Button onTap={() => void takeOut(copyText, '已复制。')}>复制文字</Button>
                </>
              )}
              <Button disabled={count === 0 || doing !== ''} onTap={() => void remove()}>
                全部删除
              </Button>
            </View>
            {doing !== '' && <Paragraph quiet>{doing}</Paragraph>}
          </>
        )}
      </Section>
      <Section title="本机保存的">
        <Rows>
          <Row title="等待交到云端的作答" value={`${onPhone.waiting} 题`} />
          {onPhone.refused > 0 && (
            <Row title="云端没有收下的作答" note="题目或时间已变，留在本机" value={`${onPhone.refused} 题`} />
          )}
        </Rows>
        <View className={styles.actions}>
          <Button onTap={() => void forget()}>清除本机练习记录</Button>
        </View>
      </Section>
      <Section title="是否交到云端">
        <Row title="现在的决定" value={consentWords[consent]} />
        {agreed ? (
          <Link onTap={() => decide('refused')}>改为不同意，只存在本机</Link>
        ) : (
          CLOUD !== 'none' && <Link onTap={() => void agree()}>改为同意</Link>
        )}
        {!agreed && (consent === 'adult' || consent === 'guardian') && (
          <Paragraph quiet>隐私说明有了新版本，要重新同意，才会再交到云端。</Paragraph>
        )}
        {!agreed && mine.state === 'there' && count > 0 && (
          <Paragraph quiet>以前交到云端的还在，可以在上面查看、导出、删除。</Paragraph>
        )}
      </Section>
    </View>
  )
}
