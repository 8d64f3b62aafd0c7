import { createElement, type ChangeEvent, type ReactNode } from 'react'

interface Props {
  children?: ReactNode
  onClick?: () => void
  [name: string]: unknown
}

/** 'ariaRole' → 'role', 'ariaLabel' → 'aria-label': what a screen reader is told. */
const nameOf = (property: string) =>
  property === 'ariaRole'
    ? 'role'
    : property.replace(/^aria([A-Z])/, (_, letter: string) => `aria-${letter.toLowerCase()}`)

/** Draws a component of Taro as a plain element, with what a reader and a finger know of it. */
const as = (tag: string) =>
  function Plain({ children, onClick, ...properties }: Props) {
    const known = Object.entries(properties).filter(([name]) => /^(aria|role$|className$|id$)/.test(name))
    const attributes = Object.fromEntries(known.map(([name, value]) => [nameOf(name), value]))
    return createElement(tag, { ...attributes, ...(onClick && { onClick }) }, children)
  }

export const View = as('div')
export const Button = as('button')
export const CustomWrapper = as('div')
export const RootPortal = as('div')
export const Image = as('img')
export const Canvas = as('canvas')
export const Video = as('video')

/** The map: only what it asks of the phone, which is where it is. */
export const Map = ({ showLocation, ariaLabel }: { showLocation?: boolean; ariaLabel?: string }) =>
  createElement('div', { 'aria-label': ariaLabel, 'data-asks-position': String(showLocation === true) })

interface FieldProps {
  value?: string
  ariaLabel?: string
  onInput?: (event: { detail: { value: string } }) => void
}

/** Draws a field to write in: what is typed arrives as Taro tells it. */
const field = (tag: string) =>
  function PlainField({ value, ariaLabel, onInput }: FieldProps) {
    const onChange = (event: ChangeEvent<HTMLInputElement>) => onInput?.({ detail: { value: event.target.value } })
    return createElement(tag, { value, 'aria-label': ariaLabel, onChange })
  }

export const Input = field('input')
export const Textarea = field('textarea')
