import type { Clip } from '../../alarm/clip'

/** The most rounds a rhythm has, and the most seconds of anything in it. */
const MOST_ROUNDS = 60
const MOST_SECONDS = 600

const NUMBER = String.raw`(\d{1,3}(?:\.\d{1,2})?)`
const ROUND = new RegExp(`^响${NUMBER}停${NUMBER}(?:[×xX*](\\d{1,2}))?$`)
const SILENCE = new RegExp(`^先静${NUMBER}$`)
const PLAYED = new RegExp(`^播放${NUMBER}秒?$`)

type Rounds = Clip['rhythm']['rounds']

function roundsText(rounds: Rounds): string[] {
  const words: { text: string; times: number }[] = []
  for (const { sounds, rests } of rounds) {
    const text = `响${sounds}停${rests}`
    const last = words[words.length - 1]
    if (last?.text === text) last.times += 1
    else words.push({ text, times: 1 })
  }
  return words.map(({ text, times }) => (times === 1 ? text : `${text}×${times}`))
}

/** The sound of a question in one line: '先静3 响36停24×3 播放61秒 声音', in seconds. */
export function clipText({ rhythm, playSeconds, present }: Clip): string {
  return [
    ...(rhythm.leadSilence === undefined ? [] : [`先静${rhythm.leadSilence}`]),
    ...roundsText(rhythm.rounds),
    ...(rhythm.alreadyRunning ? ['已在响'] : []),
    `播放${playSeconds}秒`,
    present === 'sound' ? '声音' : '图示',
  ].join(' ')
}

/** The sound that such a line says; null where it says none, or nothing that can be. */
export function readClip(text: string): Clip | null {
  const rounds: { sounds: number; rests: number }[] = []
  let leadSilence: number | undefined
  let playSeconds: number | undefined
  let present: Clip['present'] | undefined
  let alreadyRunning = false
  for (const word of text
    .normalize('NFKC')
    .split(/[\s,，;；]+/)
    .filter(Boolean)) {
    const round = ROUND.exec(word)
    const silence = SILENCE.exec(word)
    const played = PLAYED.exec(word)
    if (round) {
      const [, sounds, rests, times = '1'] = round
      const one = { sounds: Number(sounds), rests: Number(rests) }
      rounds.push(...Array.from({ length: Number(times) }, () => ({ ...one })))
    } else if (silence) leadSilence = Number(silence[1])
    else if (played) playSeconds = Number(played[1])
    else if (word === '声音') present = 'sound'
    else if (word === '图示') present = 'bar'
    else if (word === '已在响') alreadyRunning = true
    else return null
  }
  const seconds = [...rounds.flatMap(({ sounds, rests }) => [sounds, rests]), leadSilence ?? 0, playSeconds ?? 0]
  if (playSeconds === undefined || present === undefined) return null
  if (rounds.length === 0 || rounds.length > MOST_ROUNDS || seconds.some((one) => one > MOST_SECONDS)) return null
  const rhythm = {
    ...(leadSilence !== undefined && { leadSilence }),
    rounds,
    ...(alreadyRunning && { alreadyRunning }),
  }
  return { rhythm, playSeconds, present }
}
