import { View } from '@tarojs/components'
import { wholePlace } from '@core/domain/shelter/wholePlace'
import { open } from '@/platform/navigation'
import { Row, Rows } from '@/ui/Row'
import { Meta, Section } from '@/ui/Section'
import { useFinding } from './finding'
import { seenFrom } from './looking'
import { PlaceFacts } from './PlaceFacts'
import styles from './PlaceKnown.module.scss'
import { checkedLine, nameOf, texts } from './texts'
import type { PlaceFound } from './usePlace'

/** What is known of a place, on what it rests, and the way to say that it is wrong; on a wide screen beside the way in. */
export function PlaceKnown({ found, now }: { found: Extract<PlaceFound, { state: 'there' }>; now: number }) {
  const origin = useFinding((state) => state.origin)
  const { list, detail, looked } = found
  const place = wholePlace(found.place, detail)
  const { openness } = seenFrom(origin, place, now)
  return (
    <>
      <PlaceFacts place={place} detail={detail} looked={looked} openness={openness} />
      <Section title="依据和核对">
        {detail?.source != null && <Meta>{detail.source}</Meta>}
        {detail?.basis != null && <Meta>{detail.basis}</Meta>}
        <Meta>{checkedLine(place, detail?.checkedBy ?? null)}</Meta>
      </Section>
      <View className={styles.report}>
        <Rows>
          <Row
            title={texts.report}
            note={texts.reportNote}
            onTap={() =>
              open('feedback', {
                about: 'place',
                id: place.id,
                name: nameOf(place.name, list.sample),
                district: place.district,
              })
            }
          />
        </Rows>
      </View>
    </>
  )
}
