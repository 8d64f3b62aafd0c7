import { View } from '@tarojs/components'
import { useState } from 'react'
import { city } from '@city'
import { boardOf, standingOf, withdrawnOf } from '@core/domain/announcement/board'
import { isChecked } from '@core/domain/announcement/liveAt'
import type { Withdrawal } from '@core/domain/announcement/publicAnnouncement'
import { dateAt, dateInWords, momentInWords } from '@core/domain/moment'
import { useNotices } from '@/api/notices'
import { districtName, usePreferences } from '@/session/preferences'
import { useNow, useServerClock } from '@/session/serverClock'
import { Badge } from '@/ui/Badge'
import { Button } from '@/ui/Button'
import { Icon } from '@/ui/Icon'
import { Pager } from '@/ui/Pager'
import { Sheet } from '@/ui/Sheet'
import { Status } from '@/ui/Status'
import { Tap } from '@/ui/Tap'
import { TextField } from '@/ui/TextField'
import styles from './NoticeList.module.scss'
import { NoticeRow } from './NoticeRow'
import { texts } from './texts'

/** How many stand on one leaf. */
const AT_ONCE = 20

/** What is left of a notice that was withdrawn: whoever saw it learns that it is gone, and why. */
function WithdrawnLine({ line }: { line: Withdrawal }) {
  return (
    <View className={styles.withdrawn}>
      <View className={styles.head}>
        <View className={styles.gone}>{line.title}</View>
        <Badge tone="notice">{texts.withdrawn}</Badge>
      </View>
      <View className={styles.meta}>{`${dateInWords(dateAt(line.at), true)}撤回：${line.reason}`}</View>
    </View>
  )
}

function DistrictFilter({
  look,
  district,
  choose,
}: {
  look: string
  district: string | null
  choose: (code: string | null) => void
}) {
  const [asking, setAsking] = useState(false)
  const name = district === null ? texts.everywhere : districtName(district)
  const pick = (code: string | null) => {
    choose(code)
    setAsking(false)
  }
  return (
    <>
      <Tap className={styles.filter} onTap={() => setAsking(true)} label={`看哪里的通告，${name}，更改`}>
        <View>{name}</View>
        <Icon name="down" size={16} />
      </Tap>
      {asking && (
        <Sheet title="看哪里的通告" look={look} onLeave={() => setAsking(false)}>
          <View className={styles.choices}>
            <Button selected={district === null} onTap={() => pick(null)}>
              {texts.everywhere}
            </Button>
            {city.districts.map(({ code, name: one }) => (
              <Button key={code} selected={code === district} onTap={() => pick(code)}>
                {one}
              </Button>
            ))}
          </View>
        </Sheet>
      )}
    </>
  )
}

/** All notices: pinned first, then the newest; by district and by words; what was withdrawn stays as a line. */
export function NoticeList({ look }: { look: string }) {
  const { pack, sample, received } = useNotices()
  const own = usePreferences((state) => state.district)
  const [district, setDistrict] = useState<string | null>(own)
  const [words, setWords] = useState('')
  const [from, setFrom] = useState(0)
  const now = useNow(60_000)
  const checkedAt = useServerClock((state) => state.checkedAt)
  const board = boardOf(pack, { district, words, now })
  const withdrawn = withdrawnOf(pack, { words, now }).slice(0, 10)
  const empty = board.length === 0 && withdrawn.length === 0
  const isFresh = isChecked(checkedAt, now)
  return (
    <View>
      <View className={styles.bar}>
        <DistrictFilter
          look={look}
          district={district}
          choose={(code) => {
            setDistrict(code)
            setFrom(0)
          }}
        />
        {sample && <Badge>{texts.sample}</Badge>}
      </View>
      <TextField
        label={texts.search}
        value={words}
        most={40}
        placeholder={texts.searchHint}
        onChange={(value) => {
          setWords(value)
          setFrom(0)
        }}
      />
      <View className={isFresh ? styles.meta : styles.stale}>
        {checkedAt === null
          ? texts.stale
          : `${isFresh ? '核对于' : `${texts.stale}　上次核对`} ${momentInWords(checkedAt, now)}`}
      </View>
      {empty && received && words !== '' && <Status title={texts.noneFound} text={texts.noneFoundText} />}
      {empty && (!received || words === '') && <Status title={texts.none} text={texts.noneText} />}
      {board.slice(from, from + AT_ONCE).map((notice) => (
        <NoticeRow key={notice.id} notice={notice} standing={standingOf(notice, pack.announcements, now)} />
      ))}
      <Pager from={from} atOnce={AT_ONCE} of={board.length} onTurn={setFrom} />
      {from + AT_ONCE >= board.length && withdrawn.map((line) => <WithdrawnLine key={line.id} line={line} />)}
    </View>
  )
}
