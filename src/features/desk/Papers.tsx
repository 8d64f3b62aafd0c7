import { View } from '@tarojs/components'
import { useCallback } from 'react'
import type { Content, KeptFile } from '@core/domain/announcement/content'
import { filesIn } from '@core/domain/announcement/filesIn'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { openAddress } from '@/platform/openAddress'
import { useLoaded } from '@/session/useLoaded'
import { Link } from '@/ui/Link'
import { Picture } from '@/ui/Picture'
import { Row, Rows } from '@/ui/Row'
import { Paragraph, Section } from '@/ui/Section'
import styles from './Papers.module.scss'

/** The most addresses that are asked for at once. */
const MOST = 50

/** Addresses of files of a draft, asked for once, by their hashes. */
function useAddresses(files: readonly KeptFile[]) {
  const hashes = files
    .slice(0, MOST)
    .map(({ hash }) => hash)
    .join(' ')
  const load = useCallback(
    (): Promise<{ addresses: Readonly<Record<string, string>> }> =>
      hashes === ''
        ? Promise.resolve({ addresses: {} })
        : call('announcement', 'openFiles', { hashes: hashes.split(' ') }),
    [hashes],
  )
  return useLoaded(load)
}

const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** Files to look at: pictures at once, all by their names; without their addresses the names stand alone, with why. */
function Files({ files }: { files: readonly KeptFile[] }) {
  const { loaded, renew } = useAddresses(files)
  const addresses = loaded.state === 'there' ? loaded.value.addresses : {}
  return (
    <Section title="附件">
      {loaded.state === 'failed' && (
        <>
          <Paragraph>{`附件现在打不开。${wording[loaded.code]}`}</Paragraph>
          <Link onTap={renew}>再试一次</Link>
        </>
      )}
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
  )
}

/** The text as signed, unaltered, with its scan; the draft's own text; and everything that is attached. */
export function Papers({ content }: { content: Content }) {
  const files = [...new Map(filesIn(content).map((file) => [file.hash, file])).values()]
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
      {files.length > 0 && <Files files={files} />}
    </>
  )
}
