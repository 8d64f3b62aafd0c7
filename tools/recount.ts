import { aim, howToAim } from './aim'

const usage = `npm run recount -- ACTIVITY

Counts an activity anew from the sheets that are kept, says what differed, and mends it.
${howToAim}`

async function main(): Promise<void> {
  const [activity] = process.argv.slice(2)
  if (activity === undefined || activity === '--help' || !aim()) throw new Error(usage)
  const { recountActivity } = await import('./recountActivity')
  const { sheets, missing, different, tickets, withoutSheet, sums } = await recountActivity(activity)
  console.log(`${sheets} sheets: ${missing} were not counted, ${different} were counted otherwise; now all are.`)
  console.log(`Counted without a sheet: ${tickets} under tickets, ${withoutSheet} whose sheets were taken back.`)
  console.log(`${sums} parts had other sums than their sheets; now none has.`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
