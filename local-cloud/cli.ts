import { createInterface } from 'node:readline/promises'
import { run } from './commands/commands'

async function ask(question: string): Promise<string> {
  const asked = createInterface({ input: process.stdin, output: process.stderr })
  // Nobody there to answer is an answer too.
  const nobody = new Promise<string>((resume) => asked.once('close', () => resume('')))
  return Promise.race([asked.question(question), nobody]).finally(() => asked.close())
}

void run(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  ask,
}).then((code) => {
  process.exitCode = code
})
