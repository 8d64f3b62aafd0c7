import fs from 'node:fs'
import path from 'node:path'
import { filesOf } from './filesOf'

/** Hosts that a client build may name without a city listing them, each with the reason; nothing is fetched from any. */
const namedByLibraries: Readonly<Record<string, string>> = {
  'www.w3.org': 'XML namespaces of SVG and MathML',
  'reactjs.org': 'React links to the explanation of an error',
  'taro.com': 'Taro begins the addresses of its made-up location with it',
  'bit.ly': 'workbox links to the explanation of a warning',
  'query-string.invalid': 'a host that cannot exist, by which an address is taken apart',
}

/** What must not be in a client build. */
export interface Forbidden {
  /** The hosts that a city's texts may point to; an address at any other is a finding. */
  hosts: readonly string[]
  /** The stems of the questions that are kept back for formal quizzes. */
  stems: readonly string[]
  /** Notes of where a question was read. */
  provenance: readonly string[]
}

/** Pictures are not text, and a licence names its author's site, which nobody who uses the program sees. */
const notSearched = /[.](png|jpg|ico|woff2?)$|[.]LICENSE[.]txt$/

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ', v: ' ' }

/**
 * A text as somebody would read it who unfolds the escapes of JavaScript and JSON: a minifier writes 人 as \u4eba, and a
 * JSON text inside JavaScript is escaped twice.
 */
function unfolded(text: string): string {
  const once = (folded: string) =>
    folded.replace(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|u\{([0-9a-f]+)\}|([^]))/gi,
      (_, u?: string, x?: string, point?: string, other = '') => {
        const code = u ?? x ?? point
        return code === undefined
          ? (controls[other as string] ?? (other as string))
          : String.fromCodePoint(parseInt(code, 16))
      },
    )
  return once(once(text))
}

/** The letters and digits of a text only: other quotation marks, spaces and line ends do not hide a sentence. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Looks through every text file of a client build for an address outside the listed hosts, a reserved question and a note of
 * where one was read, however they are escaped. Yields each finding in a line that names the file; none is as it should be.
 */
export function forbidden(folder: string, { hosts, stems, provenance }: Forbidden): string[] {
  const allowed = new Set([...hosts, ...Object.keys(namedByLibraries)])
  return filesOf(folder)
    .filter(({ name }) => !notSearched.test(name))
    .flatMap(({ name }) => {
      const text = unfolded(fs.readFileSync(path.join(folder, name), 'utf8'))
      const letters = bare(text)
      const found = (sentence: string) => letters.includes(bare(sentence))
      return [
        ...addressesIn(text)
          .filter((host) => !allowed.has(host))
          .map((host) => `${name}: address at ${host}`),
        ...stems.filter(found).map((stem) => `${name}: reserved question ${stem}`),
        ...provenance.filter(found).map((note) => `${name}: provenance ${note}`),
      ]
    })
}

/** The hosts of all addresses in a text, each once. Who is signed in at one (`user@`) and its port do not make it another. */
function addressesIn(text: string): string[] {
  const hosts = [...text.matchAll(/https?:\/\/([^\s/?#"'`<>()\\，。；、）]+)/gi)].map(([, place = '']) =>
    place.replace(/^.*@/, '').replace(/:\d+$/, '').toLowerCase(),
  )
  return [...new Set(hosts)]
}
