/** One long trial: with a size and a seed it tries the same things again, and says in a line how it went. It rejects with what it found. */
export type Trial = (options: { size: number; seed: string }) => Promise<string>
