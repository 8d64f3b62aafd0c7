import { Button as NativeButton, View } from '@tarojs/components'
import { city } from '@city'
import { whenASirenSounds } from '@core/domain/alarm/guidance'
import { dateAt, dateInWords } from '@core/domain/moment'
import { openPrivacyGuideline } from '@/platform/privacyGate'
import { open } from '@/platform/navigation'
import { dial } from '@/platform/phone'
import { Row, Rows } from '@/ui/Row'
import { Meta, Paragraph, Section } from '@/ui/Section'
import styles from './About.module.scss'

interface Props {
  /** What of the office's is on the phone, and of when. */
  versions: readonly { name: string; date: string }[]
}

/** Who runs the program, how to reach them, what is on the phone, and the texts one may want to read. */
export function About({ versions }: Props) {
  const { name, address, telephone, filingNumber } = city.office
  return (
    <View>
      <Section title="反馈">
        {process.env.TARO_ENV === 'weapp' && (
          <NativeButton className={styles.native ?? ''} openType="feedback">
            意见反馈
          </NativeButton>
        )}
        <Rows>
          <Row title="我要反映" onTap={() => open('feedback')} />
          <Row title="我的反映" onTap={() => open('feedback/mine')} />
          <Row title="打电话" value={telephone} onTap={() => dial(telephone)} />
          <Row title="地址" value={address} />
        </Rows>
      </Section>
      <Section title="主办单位">
        <Paragraph>{name}</Paragraph>
        <Meta>{`备案号：${filingNumber ?? '待补'}`}</Meta>
        <Meta>{whenASirenSounds.statement}</Meta>
      </Section>
      <Section title="说明和协议">
        <Rows>
          <Row title="隐私说明" onTap={() => open('about/privacy')} />
          <Row title="儿童个人信息保护规则" onTap={() => open('about/children')} />
          <Row title="用户协议" onTap={() => open('about/terms')} />
          {process.env.TARO_ENV === 'weapp' && (
            <Row title="微信隐私保护指引" onTap={() => openPrivacyGuideline(() => open('about/privacy'))} />
          )}
          <Row title="我的数据" value="查看、导出、删除" onTap={() => open('about/data')} />
        </Rows>
      </Section>
      <Section title="版本">
        <Rows>
          <Row title="程序" value={BUILD === '' ? '未知' : BUILD} />
          {versions.map((version) => (
            <Row key={version.name} title={version.name} value={version.date} />
          ))}
        </Rows>
      </Section>
    </View>
  )
}

/** A moment as the date of a version. */
export const versionDate = (moment: number): string => dateInWords(dateAt(moment), true)
