import type { ReactNode } from 'react'
import type { Clip } from '@core/domain/alarm/clip'

/** Draws the sound or bar of a question: told what was chosen so far, as one text, and whether it was answered. The page knows how. */
export type RenderClip = (clip: Clip, chosen: string, over: boolean) => ReactNode
