import { confirm } from './dialogue'
import type { Subscribed } from './subscribe'

/** The preview on a desk asks in WeChat's place; the public web edition has nobody to send a message to. */
export async function askToSend(templates: readonly string[], words: string): Promise<Subscribed> {
  if (CLOUD !== 'local') return { asked: false }
  const agreed = await confirm('本地预览：代替微信的询问', words, '允许')
  return { asked: true, accepted: agreed ? templates : [] }
}
