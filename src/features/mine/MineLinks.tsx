import type { ReactNode } from 'react'
import { city } from '@city'
import { open } from '@/platform/navigation'
import { Gap } from '@/ui/Gap'
import { Row, Rows } from '@/ui/Row'
import { Meta } from '@/ui/Section'

/** The ways from 我的: reminders, records with the last ones, one's data, and who runs the program. */
export function MineLinks({ reminders, latest }: { reminders: ReactNode; latest: ReactNode }) {
  return (
    <>
      <Gap />
      <Rows>{reminders}</Rows>
      <Gap />
      <Rows>
        <Row title="作答记录" value="全部" onTap={() => open('quiz/records')} />
        {latest}
      </Rows>
      <Gap />
      <Rows>
        <Row title="家庭卡" value="仅存本机" onTap={() => open('place/family')} />
      </Rows>
      <Gap />
      <Rows>
        <Row title="我的数据" value="查看、导出、删除" onTap={() => open('about/data')} />
        <Row title="关于与反馈" onTap={() => open('about')} />
        <Row title="工作人员 / 教师入口" onTap={() => open('staff/join')} />
      </Rows>
      <Meta>{`${city.office.shortName} ${city.office.telephone}`}</Meta>
    </>
  )
}
