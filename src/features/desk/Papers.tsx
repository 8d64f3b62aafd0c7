import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Content, KeptFile } from '@core/domain/announcement/content'
import { AppError } from '@core/contract/errors'
import { call } from '@/api/call'
import { openAddress } from '@/platform/openAddress'
import { Picture } from '@/ui/Picture'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Papers.module.scss'

/** All files that an announcement holds. */
export function filesIn(content: Content): KeptFile[] {
  const media = content.kind === 'media' ? [...content.pictures, content.film, content.subtitles] : []
  return [...(content.signed?.scans ?? []), ...content.attachments, ...media].filter((file) => file !== null)
}

/** Addresses of files of a draft, asked for once; without them their names stand alone. */
function useAddresses(files: readonly KeptFile[]): Readonly<Record<string, string>> {
  const [addresses, setAddresses] = useState<Record<string, string>>({})
  const hashes = files.map(({ hash }) => hash).join(' ')
  useEffect(() => {
    if (hashes === '') return
    call('announcement', 'openFiles', { hashes: hashes.split(' ') }).then(
      (opened) => setAddresses(opened.addresses),
      (error: unknown) => {
        if (!(error instanceof AppError)) throw error
      },
    )
  }, [hashes])
  return addresses
}

const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** The text as signed, unaltered, with its scan; the draft's own text; and everything that is attached. */
export function Papers({ content }: { content: Content }) {
  const files = filesIn(content)
  const addresses = useAddresses(files)
  return (
    <>
      {content.signed && (
        <Section title="签发原文">
          <View className={styles.signed}>{content.signed.text}</View>
        </Section>
      )}
      {content.body !== '' && (
        <Section title="正文">
          {content.body.split('\n').map((line, nth) => (
            <Paragraph key={nth}>{line}</Paragraph>
          ))}
        </Section>
      )}
      {files.length > 0 && (
        <Section title="附件">
          {files
            .filter(({ hash, type }) => type.startsWith('image/') && addresses[hash])
            .map(({ hash, caption }) => (
              <Picture key={hash} className={styles.picture ?? ''} src={addresses[hash] ?? ''} label={caption} />
            ))}
          <Rows>
            {files.map(({ hash, caption, bytes, type }) => (
              <Row
                key={hash}
                title={caption}
                value={sizeInWords(bytes)}
                onTap={
                  addresses[hash] ? () => void openAddress(addresses[hash] ?? '', type.startsWith('image/')) : undefined
                }
              />
            ))}
          </Rows>
        </Section>
      )}
    </>
  )
}
