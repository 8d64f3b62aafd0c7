import type { Signal } from '@core/domain/alarm/patterns'

/** The colours of the program on paper. Red is the air raid's alone: no head, seal or emblem is ever drawn. */
export const colours = {
  ink: '#14202c',
  sub: '#3b4753',
  line: '#c9d0d6',
  blue: '#0b4f9e',
  blueWeak: '#e7effa',
  orange: '#b9430b',
  orangeWeak: '#fdeee4',
} as const

/** A signal's word, its sounding blocks, and the silence behind them. */
export const signalColours: Readonly<Record<Signal, { word: string; fill: string; weak: string }>> = {
  preliminary: { word: '#8a5600', fill: '#bd7a05', weak: '#fbf0d9' },
  airRaid: { word: '#b3211f', fill: '#cf2f2b', weak: '#fbe9e8' },
  allClear: { word: '#17693f', fill: '#23895a', weak: '#e3f2ea' },
}
