/** The most questions that a sheet holds, as the contract says. */
export const MOST_QUESTIONS = 100
