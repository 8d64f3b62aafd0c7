import { View } from '@tarojs/components'
import { city } from '@city'
import { dial } from '@/platform/phone'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import { Status } from '@/ui/Status'
import styles from './ToBePublished.module.scss'

/** While the office has published no list: what that means, and what to do without one. */
export function ToBePublished() {
  return (
    <View>
      <View className={styles.rule}>平时和试鸣时，不需要前往避难场所。</View>
      <Status
        title="清单待公布"
        text={`${city.name}的应急避难场所清单由主办单位核对后在这里公布，公布后没有网络也能查。`}
      />
      <Section title="现在可以这样做">
        <Rows>
          <Row title="问社区、村委会或单位" note="就近的避难场所在哪里、怎么走" />
          <Row
            title="打电话问"
            note={city.office.name}
            value={city.office.telephone}
            onTap={() => dial(city.office.telephone)}
          />
        </Rows>
        <Paragraph quiet>战时请按政府和社区的组织掩蔽、疏散。</Paragraph>
      </Section>
    </View>
  )
}
