const CHINA = 8 * 3_600_000

/** A moment in milliseconds as people of the platform read it, China's time: '2027-03-13 10:00:00.123'. */
export function moment(at: number): string {
  return new Date(at + CHINA).toISOString().replace('T', ' ').slice(0, 23)
}

/** How long something took, in milliseconds: '3.2 ms', '1.5 s'; a dash while it goes on. */
export function duration(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '–'
  return milliseconds < 1000 ? `${Math.round(milliseconds * 10) / 10} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}
