/** On the web the public folder lies beside the packs: 'cloud://environment.bucket/media/x.png' is 'media/x.png' there. */
export function publicAddress(fileId: string): string {
  const path = /^cloud:\/\/[^/]+\/(.+)$/.exec(fileId)?.[1]
  return path === undefined ? fileId : `${PACKS_URL.replace(/packs\/?$/, '')}${path}`
}

/** A browser shows a picture in a window of its own. */
export function showPictures(_fileIds: readonly string[], first: string): void {
  window.open(publicAddress(first), '_blank', 'noopener')
}

export function openDocument(fileId: string): Promise<void> {
  window.open(publicAddress(fileId), '_blank', 'noopener')
  return Promise.resolve()
}

/** A public file as text; null when it cannot be had. */
export async function readPublicText(fileId: string): Promise<string | null> {
  try {
    const answer = await fetch(publicAddress(fileId))
    return answer.ok ? await answer.text() : null
  } catch {
    return null
  }
}
