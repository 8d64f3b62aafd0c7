import { View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { Cover } from '@/ui/Cover'
import styles from './Unheard.module.scss'

const CARD = '我听不见，请告诉我发生了什么，带我去避险。'

/** For those who cannot hear: what they can see and feel, and a card that fills the screen to be shown to others. */
export function Unheard({ look }: { look: string }) {
  const [shown, setShown] = useState(false)
  return (
    <View>
      <Section title="给旁边的人看">
        <Button kind="filled" onTap={() => setShown(true)}>
          打开全屏卡片
        </Button>
      </Section>
      <Section title="看和摸也能分辨">
        <Paragraph>试鸣和警报都按同样的节奏响停：长间隔是预先警报，短间隔是空袭警报，不间断是解除警报。</Paragraph>
        <Rows>
          <Row title="看一看三种警报的节奏" onTap={() => open('signal/training', { by: 'eye' })} />
          <Row title="感受震动" onTap={() => open('signal/training', { by: 'touch' })} />
        </Rows>
      </Section>
      <Section title="平时可以准备">
        <Paragraph>和邻居、同事、同学约好：警报响时，由谁来告诉您，一起去哪里。</Paragraph>
        <Paragraph>看周围的人在做什么；看电视和手机上政府发布的消息。</Paragraph>
      </Section>
      {shown && (
        <Cover look={look} label={CARD} onLeave={() => setShown(false)}>
          <Tap className={styles.card} onTap={() => setShown(false)} label={`${CARD}点一下关闭`}>
            <View className={styles.text}>{CARD}</View>
            <View className={styles.close}>点一下关闭</View>
          </Tap>
        </Cover>
      )}
    </View>
  )
}
