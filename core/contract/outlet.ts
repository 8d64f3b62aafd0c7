import * as v from 'valibot'
import { officeRoles } from '../domain/person/roles'
import { operation } from './operation'
import { Count, Moment, PhoneId, text } from './shapes'

/** How many pixels all asked screens may have together: two of 3840×2160. More is no screen, and takes longer than a call may. */
const MOST_PIXELS = 2 * 3840 * 2160

/** Files that leave the program: for the office's other outlets, and what a teacher prints. */
export const outletApi = {
  /**
   * Makes everything that leaves the program from one announcement (of its present version), and gives an address for a while:
   * one zip, and each file in it by itself. What is not approved yet says so on every file. NOT_NOW for what no longer holds
   * (withdrawn, expired, corrected, moved, called off); CHECKS_FAILED for what is to be published and would be held up.
   */
  makeOutlets: operation({
    input: v.object({
      id: PhoneId,
      /** LED screens, in pixels. */
      screens: v.optional(
        v.pipe(
          v.array(
            v.object({
              width: v.pipe(Count, v.minValue(32), v.maxValue(4096)),
              height: v.pipe(Count, v.minValue(16), v.maxValue(4096)),
            }),
          ),
          v.maxLength(8),
          v.check((all) => all.reduce((sum, { width, height }) => sum + width * height, 0) <= MOST_PIXELS),
        ),
        [],
      ),
    }),
    output: v.object({
      zip: v.object({ address: text(2000), bytes: Count }),
      files: v.pipe(
        v.array(v.object({ name: text(80), type: text(60), bytes: Count, address: text(2000) })),
        v.maxLength(30),
      ),
      until: Moment,
    }),
    allow: officeRoles,
    consent: 'present',
    refuses: ['CHECKS_FAILED', 'NOT_NOW'],
  }),

  /**
   * The paper of an activity of one's own to be printed (PDF, A4): its questions, and on pages of their own the answers. It can be
   * fetched for an hour. NOT_FOUND for others' activities, NOT_NOW before the paper is fixed.
   */
  printActivity: operation({
    input: v.object({ actId: PhoneId, activityId: PhoneId }),
    output: v.object({ name: text(120), bytes: Count, address: text(2000), until: Moment }),
    allow: ['teacher'],
    consent: 'present',
    refuses: ['NOT_NOW'],
  }),
}
