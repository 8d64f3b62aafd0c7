/** Loads the page again, in the newest build that the server has. */
export function reload(): void {
  window.location.reload()
}
