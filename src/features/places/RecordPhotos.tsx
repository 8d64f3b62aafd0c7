import { useCallback } from 'react'
import type { Photo } from '@core/domain/shelter/shelter'
import { call } from '@/api/call'
import { wording } from '@/api/wording'
import { useLoaded } from '@/session/useLoaded'
import { Picture } from '@/ui/Picture'
import { Meta, Paragraph, Section } from '@/ui/Section'
import { Skeleton, Status } from '@/ui/Status'
import styles from './Places.module.scss'

function Shown({ photos }: { photos: readonly Photo[] }) {
  const hashes = photos.map(({ hash }) => hash).join(' ')
  const load = useCallback(() => call('shelter', 'openPhotos', { hashes: hashes.split(' ') }), [hashes])
  const { loaded, renew } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={3} />
  if (loaded.state === 'failed')
    return <Status title="照片没有取到" text={wording[loaded.code]} action={{ word: '再试一次', onTap: renew }} />
  const { addresses } = loaded.value
  return (
    <>
      {photos.map(({ hash, caption }) => (
        <Section key={hash}>
          {addresses[hash] === undefined ? (
            <Paragraph quiet>这张照片没有取到。</Paragraph>
          ) : (
            <Picture src={addresses[hash]} label={caption} className={styles.photo} />
          )}
          <Meta>{caption}</Meta>
        </Section>
      ))}
    </>
  )
}

/** The photos of a place, which stay inside until it is published. */
export function RecordPhotos({ photos }: { photos: readonly Photo[] }) {
  return (
    <Section title="照片" beside={photos.length === 0 ? '没有照片' : `${photos.length} 张`}>
      {photos.length > 0 && <Shown photos={photos} />}
    </Section>
  )
}
