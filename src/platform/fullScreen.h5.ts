/** Whether the browser can fill the whole screen. */
export const canFullScreen = typeof document !== 'undefined' && document.fullscreenEnabled

/** Fills the whole screen with the program; a browser does so only while a tap or a key is being answered. */
export function enterFullScreen(): void {
  if (canFullScreen && !document.fullscreenElement) document.documentElement.requestFullscreen().catch(() => undefined)
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined)
}

/** Fills the whole screen with the program, or no longer. */
export function toggleFullScreen(): void {
  if (document.fullscreenElement) leaveFullScreen()
  else enterFullScreen()
}
