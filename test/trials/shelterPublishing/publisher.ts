import { publishDue } from '../../../cloudfunctions/shelter/publishDue'

// Publishes what is due at each moment that it is told, in a process of its own that a trial can kill.
process.on('message', (now: number) => {
  publishDue({ now }).then(
    () => process.send?.('done'),
    () => process.send?.('failed'),
  )
})
process.send?.('ready')
