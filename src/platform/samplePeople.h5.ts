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

const phoneOf = (id: string): string => `phone of ${id}`

/** Puts what this browser holds away as the phone of one person, and takes out that of another. */
function changePhones(from: string, to: string): void {
  const others = Object.entries(localStorage).filter(([key]) => key.startsWith('phone of '))
  const mine = Object.entries(localStorage).filter(([key]) => !key.startsWith('phone of '))
  localStorage.clear()
  for (const [key, text] of others) localStorage.setItem(key, text as string)
  localStorage.setItem(phoneOf(from), JSON.stringify(mine))
  const theirs = JSON.parse(localStorage.getItem(phoneOf(to)) ?? '[]') as [string, string][]
  for (const [key, text] of theirs) localStorage.setItem(key, text)
  localStorage.removeItem(phoneOf(to))
}

/** Becomes another sample person, with that person's own phone: what waits on one is never handed in by another. */
export async function signInAs(id: string): Promise<void> {
  const present = await samplePeople()
  if (!present || present.signedInAs === id) return
  const answer = await fetch('/_local/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ id }),
  })
  if (!answer.ok) return
  changePhones(present.signedInAs, id)
  window.location.reload()
}
