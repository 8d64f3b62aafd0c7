/** One subtitle: from when to when it shows (seconds), and what it says. */
export interface Cue {
  from: number
  to: number
  text: string
}

const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

/** The subtitles of a WebVTT file; what is no cue is left out, and marks within a text too. */
export function cuesOf(file: string): Cue[] {
  return file
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n')
      const place = lines.findIndex((line) => line.includes('-->'))
      const times = /((?:\d+:)?\d{1,2}:\d{2}[.]\d{3}) +--> +((?:\d+:)?\d{1,2}:\d{2}[.]\d{3})/.exec(lines[place] ?? '')
      if (!times) return []
      const text = lines.slice(place + 1).join('\n')
      return [{ from: seconds(times[1] ?? ''), to: seconds(times[2] ?? ''), text: text.replace(/<[^>]*>/g, '').trim() }]
    })
}

/** What is to be read at a second of a film; '' where nothing is said. */
export function cueAt(cues: readonly Cue[], second: number): string {
  return cues
    .filter(({ from, to }) => from <= second && second < to)
    .map(({ text }) => text)
    .join('\n')
}
