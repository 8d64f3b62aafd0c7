import { useState } from 'react'
import { emptyForm } from '@core/domain/shelter/writing/formValues'
import { newId } from '@/platform/newId'
import { unsavedPlace, type Writing } from './formStore'
import { PlaceForm } from './PlaceForm'

/** The form of a new place: the one that was begun here and never saved, or an empty one. */
export function NewPlace({ look }: { look: string }) {
  const [begun] = useState<Writing>(() => {
    const unsaved = unsavedPlace()
    if (unsaved) return unsaved
    const id = newId()
    return { id, revision: 0, base: null, values: emptyForm(id) }
  })
  return <PlaceForm id={begun.id} look={look} begun={begun} />
}
