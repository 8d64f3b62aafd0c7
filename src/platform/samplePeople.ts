/** Somebody one may be in the preview on a desk. */
export interface SamplePerson {
  id: string
  name: string
}

/** In WeChat one is who one is. */
export function samplePeople(): Promise<{ people: SamplePerson[]; signedInAs: string } | null> {
  return Promise.resolve(null)
}

export function signInAs(_id: string): Promise<void> {
  return Promise.resolve()
}
