import type { SamplePerson } from './samplePeople'

/** Whom one may be in the preview that the local cloud serves; null elsewhere. */
export async function samplePeople(): Promise<{ people: SamplePerson[]; signedInAs: string } | null> {
  if (RELEASE) return null
  try {
    const answer = await fetch('/_local/people')
    return answer.ok ? ((await answer.json()) as { people: SamplePerson[]; signedInAs: string }) : null
  } catch {
    return null
  }
}

export async function signInAs(id: string): Promise<void> {
  await fetch('/_local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  })
}
