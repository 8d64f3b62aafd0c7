import type { DrawingProps } from './Drawing'

/** A browser's own canvas: Taro's is drawn empty again at every change of the page. */
export function Drawing({ id, width, height, label }: DrawingProps) {
  return <canvas id={id} role="img" aria-label={label} style={{ width, height }} />
}
