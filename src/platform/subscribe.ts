import Taro from '@tarojs/taro'

/** What became of WeChat's question: which templates were accepted, or that it could not be asked. */
export type Subscribed = { asked: true; accepted: readonly string[] } | { asked: false }

/** The most templates that WeChat asks about at one time. */
export const MOST_TEMPLATES = 3

/**
 * Shows WeChat's own question, whether these templates may each send one message. It must be called straight from a tap.
 * `words` are for the browser's twin.
 */
export async function askToSend(templates: readonly string[], _words: string): Promise<Subscribed> {
  const tmplIds = templates.slice(0, MOST_TEMPLATES)
  try {
    const answers = (await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] })) as unknown as Record<
      string,
      string
    >
    return { asked: true, accepted: tmplIds.filter((id) => answers[id] === 'accept') }
  } catch {
    return { asked: false }
  }
}
