import { View } from '@tarojs/components'
import { momentInWords } from '@core/domain/moment'
import { open } from '@/platform/navigation'
import { now } from '@/session/serverClock'
import { Awaited } from '@/ui/Awaited'
import { Badge } from '@/ui/Badge'
import { Leaves } from '@/ui/Leaves'
import { Page } from '@/ui/Page'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Tap } from '@/ui/Tap'
import { districtName } from './PlaceRow'
import styles from './Places.module.scss'
import { FieldChanges } from './RecordHistory'
import { ReleaseSteps } from './ReleaseSteps'
import { ReleaseWay } from './ReleaseWay'
import { turnInWords, waitsFor } from './releaseWords'
import { useRelease, type Difference, type ReleaseState } from './useRelease'

const changeNames: Readonly<Record<Difference['change'], string>> = { new: '新增', changed: '改动', gone: '不再公开' }

function DifferenceRow({ difference: { id, name, district, change, fields } }: { difference: Difference }) {
  return (
    <View className={styles.entry}>
      <Tap onTap={() => open('staff/places/record', { id })}>
        <View className={styles.head}>
          <View className={styles.name}>{name}</View>
          <Badge tone={change === 'gone' ? 'notice' : 'quiet'}>{changeNames[change]}</Badge>
        </View>
        <View className={styles.quiet}>{districtName(district)}</View>
      </Tap>
      <FieldChanges fields={fields} />
    </View>
  )
}

/** Where the list stands: what is public, and what is on its way. */
function Standing({ state: { live, underWay, list, maySubmit } }: { state: ReleaseState }) {
  const isLeftToOthers = !underWay && !maySubmit && list.revision !== (live?.list ?? 0)
  return (
    <>
      <Section title="居民现在看到的" beside={live ? undefined : '还没有公开'}>
        {live ? (
          <Paragraph>
            {`清单第 ${live.list} 版${live.moments.publishAt === undefined ? '' : `，${momentInWords(live.moments.publishAt, now())} 发布`}。`}
          </Paragraph>
        ) : (
          <Paragraph quiet>居民看到的是“清单待公布”。</Paragraph>
        )}
        <Paragraph
          quiet
        >{`工作清单是第 ${list.revision} 版，共 ${list.count} 处，其中符合公开条件的才会公开。`}</Paragraph>
        {isLeftToOthers && <Paragraph>清单改过，还没有提交审核。整份清单由负责全市的编辑提交。</Paragraph>}
        <Rows>
          <Row title="历次发布" note="每一步谁做的、退回的原因" onTap={() => open('staff/places/releases')} />
        </Rows>
      </Section>
      {underWay && (
        <Section
          title={`审核中：清单第 ${underWay.list} 版`}
          beside={<Badge tone="notice">{waitsFor(underWay)}</Badge>}
        >
          <Paragraph>{turnInWords(underWay)}</Paragraph>
          {underWay.list !== list.revision && (
            <Paragraph quiet>提交以后清单又改过，后改的不在这一次里，要另外提交。</Paragraph>
          )}
          <ReleaseWay release={underWay} />
        </Section>
      )}
    </>
  )
}

/** From the working list to the public: the differences first, then the steps, each by another person. */
export function ReleaseView({ look }: { look: string }) {
  const { paged, renew, rest, problem } = useRelease()
  if (paged.state !== 'there')
    return (
      <Page look={look}>
        <Awaited lines={8} problem={problem} onAgain={renew} />
      </Page>
    )
  const state = paged.page
  const { counts } = state
  const changed = counts.new + counts.changed + counts.gone
  return (
    <Page look={look} foot={<ReleaseSteps state={state} onDone={renew} />}>
      <Standing state={state} />
      <Section title="与居民现在看到的比" beside={changed === 0 ? '没有不同' : `${changed} 处不同`}>
        <View className={`${styles.counts} ${styles.four}`}>
          {(
            [
              ['new', '新增'],
              ['changed', '改动'],
              ['gone', '不再公开'],
              ['same', '没有变化'],
            ] as const
          ).map(([key, word]) => (
            <View key={key}>
              <View className={styles.number}>{counts[key]}</View>
              <View className={styles.quiet}>{word}</View>
            </View>
          ))}
        </View>
        <Leaves items={paged.items} rest={rest}>
          {(differences) => differences.map((one) => <DifferenceRow key={one.id} difference={one} />)}
        </Leaves>
      </Section>
    </Page>
  )
}
