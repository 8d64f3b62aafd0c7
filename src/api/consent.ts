import { create } from 'zustand'
import { city } from '@city'
import { keeper } from '@/session/kept'

/**
 * Whether somebody agreed that records of theirs go to the cloud: 14 or older, or a guardian who is there and agrees.
 * `refused` keeps practice on the phone and asks again only when something is to be handed in.
 */
export type Consent = 'notAsked' | 'adult' | 'guardian' | 'refused'

interface State {
  consent: Consent
  /** The version of the texts that was decided on. */
  version: string
  /** It was agreed to at some time: then the cloud may hold something of this person's. */
  everAgreed: boolean
  /** Ids of the activities that were joined by an agreement of their own: it is for their sheets, and for nothing else. */
  joined: readonly string[]
  /** Set while somebody is being asked. */
  answer: ((consent: Consent) => void) | null
}

type Kept = Omit<State, 'answer' | 'joined'> & Partial<Pick<State, 'joined'>>

const isConsent = (consent: Consent): boolean => consent === 'adult' || consent === 'guardian'

const kept = keeper<Kept>('consent', 2, { consent: 'notAsked', version: '', everAgreed: false }, (value) => {
  const before = value as Kept
  return { ...before, everAgreed: isConsent(before.consent) }
})

const present = (): Omit<State, 'answer'> => ({ joined: [], ...kept.read() })

export const useConsent = create<State>(() => ({ ...present(), answer: null }))

kept.watch(() => useConsent.setState(present()))

/** Whether anything of this person's may leave the phone: agreed to, in the version of the texts that is in force. */
export function hasAgreed(): boolean {
  const { consent, version } = useConsent.getState()
  return isConsent(consent) && version === city.agreements.version
}

/** Whether the cloud may hold something of this person's: it can be looked at and taken away for ever. */
export function hasEverAgreed(): boolean {
  return useConsent.getState().everAgreed
}

/** Whether sheets of a quiz may be handed in: of an activity that was joined by its own agreement, or since everything may. */
export function mayTakePart(quizId: string): boolean {
  return hasAgreed() || useConsent.getState().joined.includes(quizId)
}

function keepJoined(joined: readonly string[], everAgreed: boolean): void {
  const state = { ...present(), joined, everAgreed }
  kept.write(state)
  useConsent.setState(state)
}

/** Keeps that somebody agreed to take part in an activity. That agrees to nothing else: practice is asked about for itself. */
export function agreeToJoin(activityId: string): void {
  keepJoined([...present().joined.filter((id) => id !== activityId), activityId], true)
}

/** An activity was left, or was never joined: its agreement does not hold any more. */
export function endJoining(activityId: string): void {
  const { joined, everAgreed } = present()
  if (joined.includes(activityId))
    keepJoined(
      joined.filter((id) => id !== activityId),
      everAgreed,
    )
}

/** Keeps what somebody decided. */
export function decide(consent: Consent): void {
  const { answer, everAgreed, joined } = useConsent.getState()
  const state = { joined, consent, version: city.agreements.version, everAgreed: everAgreed || isConsent(consent) }
  kept.write(state)
  useConsent.setState({ ...state, answer: null })
  answer?.(consent)
}

/** Leaves the question for another time: nothing is kept, and whoever asked learns that it is not agreed. */
export function postpone(): void {
  const { answer, consent } = useConsent.getState()
  useConsent.setState({ answer: null })
  answer?.(consent)
}

/**
 * Asks, where it has not been agreed to yet; the sheet on the page shows the question. Who refused is asked again only
 * where something cannot be done otherwise (`again`). True when it is agreed.
 */
export async function askConsent(again = true): Promise<boolean> {
  if (hasAgreed()) return true
  const { consent, version } = useConsent.getState()
  if (!again && consent === 'refused' && version === city.agreements.version) return false
  const { answer: earlier } = useConsent.getState()
  await new Promise<Consent>((resolve) => {
    // There is one question on the screen, however many ask: all of them learn the answer.
    const answer = (consent: Consent) => {
      earlier?.(consent)
      resolve(consent)
    }
    useConsent.setState({ answer })
  })
  return hasAgreed()
}
