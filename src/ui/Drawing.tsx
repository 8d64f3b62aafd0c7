import { Canvas } from '@tarojs/components'
import { spoken } from './spoken'

export interface DrawingProps {
  /** By which it is drawn on and handed over. */
  id: string
  width: number
  height: number
  /** What it shows, for those who cannot see it. */
  label: string
}

/** A ground to draw on, of a size that does not change while it is there. */
export function Drawing({ id, width, height, label }: DrawingProps) {
  return (
    <Canvas
      type="2d"
      id={id}
      canvasId={id}
      style={`width:${width}px;height:${height}px`}
      {...spoken({ role: 'img', label })}
    />
  )
}
