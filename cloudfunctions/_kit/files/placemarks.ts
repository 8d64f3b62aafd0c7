import { kml } from '@tmcw/togeojson'
import { DOMParser, type Document } from '@xmldom/xmldom'
import { FileRefused } from './refused'

/** A placemark as the library reads it. */
export interface Placemark {
  properties: Record<string, unknown> | null
  geometry: { type: string; coordinates?: unknown } | null
}

/** How many placemarks are parsed at once: as a tree each takes a hundred times its bytes. */
const AT_ONCE = 20

/** Up to so many characters a file is parsed whole where it cannot be cut. */
const MOST_WHOLE = 2_000_000

const PLACEMARK = /<Placemark(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/Placemark\s*>/g

function parsed(text: string): Document {
  return new DOMParser({
    locator: false,
    onError(level) {
      if (level !== 'warning') throw new FileRefused('brokenXml')
    },
  }).parseFromString(text, 'text/xml')
}

const featuresOf = (document: Document): Placemark[] =>
  (kml(document, { skipNullGeometry: false }) as { features: Placemark[] }).features

/**
 * All placemarks of a KML in their order, then what else it shows, as overlays. It is parsed a few placemarks at a time, and
 * once without what is in them: that tells whether the whole is well formed, and whether what was cut out are all of them.
 */
export function placemarksOf(text: string): Placemark[] {
  const cut = text.match(PLACEMARK) ?? []
  const frame = parsed(text.replace(PLACEMARK, '<Placemark></Placemark>'))
  if (frame.getElementsByTagName('Placemark').length !== cut.length) {
    // One is empty, or stands in a comment.
    if (text.length > MOST_WHOLE) throw new FileRefused('brokenXml')
    return featuresOf(parsed(text))
  }
  const [root = '<kml>'] = /<kml[\s>][^>]*>|<kml>/.exec(text) ?? []
  const found: Placemark[] = []
  for (let from = 0; from < cut.length; from += AT_ONCE)
    found.push(...featuresOf(parsed(`${root}${cut.slice(from, from + AT_ONCE).join('')}</kml>`)))
  return [...found, ...featuresOf(frame).slice(cut.length)]
}
