/** A JPEG in base64 as an address that a picture is drawn from; null where it cannot be. */
export function showJpeg(_name: string, jpeg: string): Promise<string | null> {
  return Promise.resolve(`data:image/jpeg;base64,${jpeg}`)
}

/** A browser keeps nothing of it. */
export function forgetJpeg(_name: string): void {
  // There is no file.
}

export function clearJpegs(): void {
  // There is no file.
}
