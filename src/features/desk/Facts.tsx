import { city } from '@city'
import { patterns } from '@core/domain/alarm/patterns'
import { testIn, type Content } from '@core/domain/announcement/content'
import { dateInWords, momentInWords, weekdayOf } from '@core/domain/moment'
import { districtName } from '@/session/preferences'
import { now } from '@/session/serverClock'
import { Row, Rows } from '@/ui/Row'
import { Section } from '@/ui/Section'

/** The districts of a test as people say them: all of the city's, or by name. */
function area(codes: readonly string[]): string {
  return codes.length === city.districts.length ? '全市各县区' : codes.map(districtName).join('、')
}

/** What an announcement says as data: label and value, with what is missing written out. */
export function Facts({ content }: { content: Content }) {
  const test = testIn(content)
  const { paper } = content
  return (
    <Section title="数据">
      <Rows>
        {test && (
          <>
            <Row title="试鸣日期" value={`${dateInWords(test.date, true)} ${weekdayOf(test.date)}`} />
            <Row title="区域" value={area(test.districts)} />
            {test.sessions.flatMap((session, nth) =>
              session.map(({ signal, at }) => (
                <Row
                  key={`${nth}${signal}`}
                  title={test.sessions.length > 1 ? `第 ${nth + 1} 场 ${patterns[signal].name}` : patterns[signal].name}
                  value={at}
                />
              )),
            )}
            <Row title="发布渠道" value={test.channels.join('、') || '未填'} />
            <Row title="法律依据" value={test.legalBasis.join('、') || '未填'} />
            {test.notes.map((note) => (
              <Row key={note} title="注意" note={note} />
            ))}
          </>
        )}
        {content.kind === 'event' && (
          <>
            <Row
              title="时间"
              value={`${momentInWords(content.from, now())} 至 ${momentInWords(content.until, now())}`}
            />
            <Row title="地点" value={content.place} />
          </>
        )}
        {content.kind === 'clarification' && (
          <>
            <Row title="误鸣地点" value={content.place} />
            <Row title="误鸣时间" value={momentInWords(content.at, now())} />
          </>
        )}
        {content.kind === 'venue' && (
          <>
            <Row title="县区" value={districtName(content.venue.district)} />
            <Row title="地址" value={content.venue.address} />
            <Row title="开放时间" value={content.venue.opening} />
            <Row title="参观办法" note={content.venue.howToVisit} />
          </>
        )}
        {content.kind === 'law' && (
          <>
            <Row title="全称" value={content.law.fullTitle} />
            <Row title="版本" value={content.law.version} />
            <Row title="施行日期" value={content.law.inForceSince} />
            <Row title="官方页面" note={content.law.address} />
          </>
        )}
        <Row title="签发机关" value={paper.issuer} />
        <Row title="文号" value={paper.documentNumber ?? '无'} />
        <Row title="成文日期" value={paper.signedOn ? dateInWords(paper.signedOn, true) : '未签发'} />
        {content.expireAt !== null && <Row title="失效时间" value={momentInWords(content.expireAt, now())} />}
        {content.pinned && <Row title="置顶" value="是" />}
      </Rows>
    </Section>
  )
}
