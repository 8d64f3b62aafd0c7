import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { ShelterList } from '@/api/shelters'
import { drawOn, handOverPicture } from '@/platform/handOverPicture'
import { tell } from '@/session/tell'
import { Button } from '@/ui/Button'
import { Drawing } from '@/ui/Drawing'
import { Row } from '@/ui/Row'
import { Meta, Section } from '@/ui/Section'
import { Toggle } from '@/ui/Toggle'
import type { FamilyCard } from './card'
import styles from './Family.module.scss'
import { drawLines, heightOf, pictureLines, WIDTH } from './picture'
import { texts } from './texts'

const ID = 'familyCard'

/** The picture of the card, drawn on this phone when it is wished for. */
export function CardPicture({ card, list }: { card: FamilyCard; list: ShelterList | null }) {
  const [withAddresses, setWithAddresses] = useState(false)
  const [drawn, setDrawn] = useState<FamilyCard | null>(null)
  const lines = drawn && pictureLines(drawn, withAddresses, list)
  const words = lines?.map(({ text }) => text).join('，') ?? ''
  useEffect(() => {
    if (!drawn) return
    const shown = pictureLines(drawn, withAddresses, list)
    void drawOn(ID, WIDTH, heightOf(shown), (context) => drawLines(context, shown))
  }, [drawn, withAddresses, list])
  const handOver = async () => {
    if (!(await handOverPicture(ID, '家庭卡.png'))) tell(texts.notHandedOver)
  }
  return (
    <Section title={texts.picture}>
      <Row title={texts.withAddresses} note={texts.withAddressesNote}>
        <Toggle on={withAddresses} label={texts.withAddresses} onTap={() => setWithAddresses(!withAddresses)} />
      </Row>
      <View className={styles.ways}>
        <Button kind={lines ? 'outline' : 'filled'} onTap={() => setDrawn(card)}>
          {lines ? texts.drawAgain : texts.draw}
        </Button>
      </View>
      {lines && (
        <>
          <View className={styles.picture}>
            <Drawing key={words} id={ID} width={WIDTH} height={heightOf(lines)} label={words} />
          </View>
          <Meta>{texts.warning}</Meta>
          <View className={styles.ways}>
            <Button kind="filled" onTap={() => void handOver()}>
              {texts.handOver}
            </Button>
          </View>
        </>
      )}
    </Section>
  )
}
