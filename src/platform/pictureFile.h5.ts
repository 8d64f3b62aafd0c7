/** A browser shares the address of a page, and no picture with it. */
export function pictureFile(): Promise<null> {
  return Promise.resolve(null)
}
