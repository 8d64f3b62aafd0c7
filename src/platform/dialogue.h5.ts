interface Choice {
  word: string
  main: boolean
}

/** Shows a dialogue of the browser's own, which holds the focus and listens to Escape; yields the place of what was chosen, -1 for Escape. */
function ask(title: string, text: string, choices: readonly Choice[]): Promise<number> {
  return new Promise((resolve) => {
    const dialogue = document.createElement('dialog')
    dialogue.className = 'asked'
    dialogue.setAttribute('aria-label', title || text)
    const add = (tag: string, words: string) => {
      const element = document.createElement(tag)
      element.textContent = words
      dialogue.append(element)
      return element
    }
    if (title) add('h2', title)
    if (text) add('p', text)
    const answer = (place: number) => {
      dialogue.close()
      dialogue.remove()
      resolve(place)
    }
    choices.forEach(({ word, main }, place) => {
      const button = add('button', word)
      button.className = main ? 'choice main' : 'choice'
      button.addEventListener('click', () => answer(place))
    })
    dialogue.addEventListener('cancel', () => answer(-1))
    document.body.append(dialogue)
    dialogue.showModal()
  })
}

/** Asks before something that cannot be undone. */
export async function confirm(title: string, text: string, yes: string): Promise<boolean> {
  const choices = [
    { word: '返回', main: false },
    { word: yes, main: true },
  ]
  return (await ask(title, text, choices)) === 1
}

/** Says something that stays until it is acknowledged. */
export function acknowledge(text: string): void {
  void ask('', text, [{ word: '知道了', main: true }])
}

/** Says in passing that something was done or not. */
export function say(text: string): void {
  const line = document.createElement('div')
  line.className = 'said'
  line.setAttribute('role', 'status')
  line.textContent = text
  document.body.append(line)
  setTimeout(() => line.remove(), 2500)
}
