/** A picture that was taken, drawn anew as a JPEG in base64; or that there is none. */
export type Photo = { state: 'taken'; jpeg: string } | { state: 'cancelled' } | { state: 'failed' }

/** The most bytes it may have, so that it travels with the call that it belongs to. */
export const MOST_BYTES = 64_000

const edges = [1280, 1024, 800, 640, 480] as const
const qualities = [0.75, 0.55, 0.4] as const

/** The sizes (pixels) and qualities in which a picture is tried, the finest first. */
export function sizes({ width, height }: { width: number; height: number }) {
  return edges.flatMap((edge) => {
    const scale = Math.min(1, edge / Math.max(width, height))
    return qualities.map((quality) => ({
      ...{ width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)), quality },
    }))
  })
}
