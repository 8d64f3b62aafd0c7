import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { decide, postpone, useConsent } from '@/api/consent'
import { useLook } from '@/session/preferences'
import { Button } from '@/ui/Button'
import { Link } from '@/ui/Link'
import { Paragraph } from '@/ui/Section'
import { Sheet } from '@/ui/Sheet'
import { AgreementText } from './AgreementText'
import { type Agreement, children, privacy, terms } from './agreements'
import styles from './ConsentSheet.module.scss'

/** What is asked about: it is the same consent, told by what somebody was about to do. */
const asked = {
  answers: {
    title: '把作答交到云端保存？',
    text: '会保存：作答记录，和微信提供的身份编号。不收集姓名、电话、位置。随时可以查看、导出、删除。',
  },
  reminders: {
    title: '把提醒交到云端保存？',
    text: '会保存：要哪几项提醒、哪一次试鸣、哪个县区，和微信提供的身份编号，只用来发提醒。同意后，作答记录也可以交到云端。不收集姓名、电话、位置。随时可以查看、导出、删除。',
  },
  reports: {
    title: '把反映交给主办单位？',
    text: '会保存：您选的问题、写的话、加的照片，和微信提供的身份编号，只用来办理和答复；工作人员看不到是谁。文字和照片先由微信做内容检查。同意后，作答记录也可以交到云端。不收集姓名、电话、位置。随时可以查看、导出、删除。',
  },
  office: {
    title: '用微信身份进入？',
    text: '会保存：微信提供的身份编号，对应到一个工号。操作记录只写工号。同意后，作答记录也可以交到云端。不收集姓名、电话、位置。退出时可以抹去对应关系。',
  },
} as const

/**
 * Asked at the first thing that would leave the phone; the texts can be read where they are asked about. Refusing keeps
 * it on the phone and blocks nothing else; leaving the page leaves the question for another time.
 */
export function ConsentSheet({ about = 'answers' }: { about?: keyof typeof asked }) {
  const asking = useConsent((state) => state.answer !== null)
  const look = useLook()
  const [reading, setReading] = useState<Agreement | null>(null)
  useEffect(() => postpone, [])
  if (!asking) return null
  if (reading)
    return (
      <Sheet title={reading.title} look={look} onLeave={() => setReading(null)}>
        <AgreementText agreement={reading} />
      </Sheet>
    )
  return (
    <Sheet title={asked[about].title} look={look}>
      <Paragraph>{asked[about].text}</Paragraph>
      <View className={styles.links}>
        <Link onTap={() => setReading(privacy)}>隐私说明</Link>
        <Link onTap={() => setReading(children)}>儿童规则</Link>
        <Link onTap={() => setReading(terms)}>用户协议</Link>
      </View>
      <View className={styles.choices}>
        <Button kind="filled" onTap={() => decide('adult')}>
          同意，我已满 14 岁
        </Button>
        <Button onTap={() => decide('guardian')}>监护人在场，监护人同意</Button>
        <Button onTap={() => decide('refused')}>不同意，只存在本机</Button>
      </View>
    </Sheet>
  )
}
