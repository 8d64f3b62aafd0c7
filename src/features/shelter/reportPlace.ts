import { open } from '@/platform/navigation'

/** Where one says that a place is locked, wrong or not there: the office's telephone and WeChat's own feedback. */
export function reportPlace(place: string): void {
  open('about', { place })
}
