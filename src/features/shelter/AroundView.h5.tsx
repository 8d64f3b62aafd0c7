import { View } from '@tarojs/components'
import type { ComponentProps } from 'react'
import { open } from '@/platform/navigation'
import { Button } from '@/ui/Button'
import { Paragraph } from '@/ui/Section'
import type { AroundView as WeChatAroundView } from './AroundView'
import styles from './AroundView.module.scss'
import { lookFromHere, useFinding } from './finding'
import { FoundRow } from './FoundRow'
import { seenFrom } from './looking'
import { NoneFound } from './NoneFound'
import { Rose } from './Rose.h5'
import { texts } from './texts'
import { useAround, useNearest } from './useAround'

/** So many points can be told apart. */
const POINTS = 9

/** The second view in a browser: the 方位盘, and below it or beside it the places that its numbers stand for. Of a position known only about there is none. */
export function AroundView({ list, now }: ComponentProps<typeof WeChatAroundView>) {
  const { centre, here, origin } = useAround()
  const about = origin.by === 'phone' && !origin.exact
  const asked = useFinding((state) => state.asked)
  const nearest = useNearest(list, centre, POINTS)
  const points = nearest.flatMap(({ way }, place) =>
    way?.state === 'known' ? [{ number: place + 1, metres: way.metres, bearing: way.bearing }] : [],
  )
  return (
    <View className={styles.beside}>
      <View className={styles.drawn}>
        {about ? (
          <Paragraph quiet>{texts.about}</Paragraph>
        ) : (
          <>
            <Rose points={points} />
            <Paragraph quiet>{here ? texts.roseOf : texts.roseOfDistrict}</Paragraph>
          </>
        )}
        {!here && (
          <View className={styles.choose}>
            <Button icon="locate" disabled={asked === 'asking'} onTap={() => void lookFromHere()}>
              {`${texts.here}（${texts.notSent}）`}
            </Button>
            {(asked === 'refused' || asked === 'unknown') && (
              <Paragraph quiet>{asked === 'refused' ? texts.refusedInBrowser : texts.unknown}</Paragraph>
            )}
          </View>
        )}
      </View>
      <View>
        {nearest.length === 0 && <NoneFound />}
        {nearest.map(({ place }, nth) => (
          <View key={place.id} className={styles.numbered}>
            <View className={styles.number}>{nth + 1}</View>
            <View className={styles.rest}>
              <FoundRow
                found={seenFrom(origin, place, now)}
                sample={list.sample}
                onTap={() => open('place', { id: place.id })}
                plain
              />
            </View>
          </View>
        ))}
      </View>
    </View>
  )
}
