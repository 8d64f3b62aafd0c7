/** In WeChat a new build is fetched and offered by itself: there is nothing to load again. */
export function reload(): void {
  // Nothing is to be done.
}
