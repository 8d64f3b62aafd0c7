import { besideFile } from './besideFile'

/** The name under which pictures ask for their typeface; 400 and 700 are there. */
const FAMILY = 'Noto Sans S Chinese'

let loading: Promise<typeof import('@resvg/resvg-wasm')> | null = null

async function load() {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(besideFile('resvg.wasm'))
  return resvg
}

/**
 * Draws a picture (an SVG text) as a PNG of its own size in pixels. Its words stand in the program's own typeface, whatever
 * the picture asks for, since the cloud has no fonts of its own. Nothing is fetched: a picture refers to nothing outside of itself.
 */
export async function renderPicture(svg: string): Promise<Buffer> {
  loading ??= load()
  const { Resvg } = await loading
  const drawn = new Resvg(svg, {
    font: {
      fontBuffers: [besideFile('fonts/regular.otf'), besideFile('fonts/bold.otf')],
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
      loadSystemFonts: false,
    },
  })
  try {
    const picture = drawn.render()
    try {
      return Buffer.from(picture.asPng())
    } finally {
      picture.free()
    }
  } finally {
    drawn.free()
  }
}
