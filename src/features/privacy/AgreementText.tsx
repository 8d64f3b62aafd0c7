import { View } from '@tarojs/components'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { type Agreement, agreementInWords } from './agreements'

/** One of the texts, as it ships inside the app. */
export function AgreementText({ agreement }: { agreement: Agreement }) {
  return (
    <View>
      {agreement.parts.map(({ heading, lines }) => (
        <Section key={heading} title={heading}>
          {lines.map((line) => (
            <Paragraph key={line}>{line}</Paragraph>
          ))}
        </Section>
      ))}
      <Meta>{agreementInWords}</Meta>
    </View>
  )
}
