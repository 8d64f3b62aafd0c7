const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

/** Props by which the arrows move between the options of a group, as in any group of a browser's own. */
export function arrowKeys(): object {
  return {
    onKeyDown: (event: KeyboardEvent) => {
      const step = steps[event.key]
      if (step === undefined) return
      const group = event.currentTarget as HTMLElement
      const options = Array.from(group.querySelectorAll<HTMLElement>('[role=radio]'))
      const place = options.indexOf(document.activeElement as HTMLElement)
      if (place < 0) return
      event.preventDefault()
      options[(place + step + options.length) % options.length]?.focus()
    },
  }
}
