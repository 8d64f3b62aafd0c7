/** Where an import of a file stands. `expired`: nobody confirmed it within a day, and what its check found is gone. */
export const importStates = ['begun', 'checked', 'confirmed', 'refused', 'expired'] as const
export type ImportState = (typeof importStates)[number]
