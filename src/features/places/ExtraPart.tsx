import { Link } from '@/ui/Link'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import type { PartProps } from './formParts'

/** What the office's own list has besides: kept inside. */
export function ExtraPart({ values, change }: PartProps) {
  const headers = Object.keys(values.extra)
  if (headers.length === 0) return null
  const without = (header: string) => Object.fromEntries(Object.entries(values.extra).filter(([one]) => one !== header))
  return (
    <Section title="其他栏目（不公开）">
      <Paragraph quiet>导入时留下的、没有对应项目的内容。</Paragraph>
      {headers.map((header) => (
        <Section key={header}>
          <TextField
            label={header}
            value={values.extra[header] ?? ''}
            most={500}
            long
            onChange={(text) => change((was) => ({ extra: { ...was.extra, [header]: text } }))}
          />
          <Link onTap={() => change(() => ({ extra: without(header) }))}>{`去掉“${header}”`}</Link>
        </Section>
      ))}
    </Section>
  )
}
