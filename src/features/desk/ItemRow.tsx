import { View } from '@tarojs/components'
import { kindNames } from '@core/domain/announcement/kinds'
import { moveNames } from '@core/domain/announcement/moves'
import { statusNames } from '@core/domain/announcement/statusAt'
import { momentInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Tap } from '@/ui/Tap'
import styles from './Desk.module.scss'
import type { DeskItem } from './useDesk'

/** The steps that wait for somebody, in the order in which they are asked for. */
const waitsFor = ['approveReadyMade', 'approve', 'reviewSecrecy', 'schedule', 'submit'] as const

/** One announcement of the desk: what it is, where it stands, and what waits. */
export function ItemRow({ item, waiting = false }: { item: DeskItem; waiting?: boolean }) {
  const step = waiting ? waitsFor.find((move) => item.moves.includes(move)) : undefined
  const kind = kindNames[item.kind as keyof typeof kindNames]
  const note = `${kind} ${momentInWords(item.changedAt, now())}${item.publishAt === undefined ? '' : `，发布 ${momentInWords(item.publishAt, now())}`}`
  // What came back is told first: it waits to be mended, and only then to be handed in again.
  const state = item.heldBack
    ? '到时未发布'
    : step && item.status !== 'sentBack'
      ? `待${moveNames[step]}`
      : statusNames[item.status]
  return (
    <Tap
      className={styles.item}
      onTap={() => open('staff/item', { id: item.id })}
      label={`${item.title}，${note}，${state}`}
    >
      <View className={styles.words}>
        <View className={styles.name}>{item.title}</View>
        <View className={styles.note}>{note}</View>
      </View>
      <Badge tone={item.heldBack || step || item.status === 'sentBack' ? 'notice' : 'quiet'}>{state}</Badge>
    </Tap>
  )
}
