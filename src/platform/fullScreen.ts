/** WeChat's window on a computer is made full by its own button. */
export const canFullScreen = false as boolean

/** Fills the whole screen with the program, or no longer. */
export function toggleFullScreen(): void {
  // There is no such ability in WeChat.
}

/** Fills the whole screen with the program. */
export function enterFullScreen(): void {
  // There is no such ability in WeChat.
}

export function leaveFullScreen(): void {
  // There is no such ability in WeChat.
}
