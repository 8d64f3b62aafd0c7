import { createElement, type ReactNode } from 'react'

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
export const Image = as('div')
export const Textarea = as('div')
export const Canvas = as('div')

/** A field that can be typed in. */
export const Input = ({
  value,
  onInput,
  ariaLabel,
}: {
  value: string
  onInput: (event: object) => void
  ariaLabel: string
}) =>
  createElement('input', {
    value,
    'aria-label': ariaLabel,
    onChange: (event: { target: { value: string } }) => onInput({ detail: event.target }),
  })
