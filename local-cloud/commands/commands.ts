import { Misunderstood, read, type Command, type Terminal } from './command'
import { exportTo } from './exportTo'
import { fault } from './fault'
import { fire } from './fire'
import { importFrom } from './importFrom'
import { reset } from './reset'
import { start } from './start'

const commands: Readonly<Record<string, Command>> = {
  start,
  export: exportTo,
  import: importFrom,
  fire,
  fault,
  reset,
}

function usage(): string {
  const parts = Object.entries(commands).flatMap(([name, { words, optional = 0, what, help }]) => {
    const shown = words.map((word, at) => (at < words.length - optional ? word : `[${word}]`))
    const options = help.map(([option, means]) => `      ${option.padEnd(22)} ${means}`)
    return ['', `  ${[name, ...shown].join(' ')}`, `      ${what}`, ...options]
  })
  return ['cloud <command> [options]', ...parts].join('\n')
}

/**
 * Does what a command line says; resolves to the exit code: 0, 1 when it could not be done, 2 when the command line was
 * not understood. Errors are a sentence each, not a stack.
 */
export async function run(written: readonly string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = written
  if (name === '' || ['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    terminal.say(usage())
    return name === '' ? 2 : 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!command) throw new Misunderstood(`there is no command '${name}'`)
    return await command.run(read(name, command, rest), terminal)
  } catch (error) {
    terminal.say(`cloud: ${(error as Error).message}`)
    if (!(error instanceof Misunderstood)) return 1
    terminal.say('cloud --help shows all commands and options.')
    return 2
  }
}
