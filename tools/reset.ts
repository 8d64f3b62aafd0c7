import fs from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { localData } from './paths'

async function main(): Promise<void> {
  if (!fs.existsSync(localData)) {
    console.log('There is no local data.')
    return
  }
  const asked = createInterface({ input: process.stdin, output: process.stdout })
  const answer = process.argv.includes('--yes')
    ? 'yes'
    : await asked.question(`Throw away all data in ${localData}? Type yes: `)
  asked.close()
  if (answer.trim() !== 'yes') {
    console.log('Nothing was thrown away.')
    return
  }
  fs.rmSync(localData, { recursive: true })
  console.log('The local data is gone.')
}

void main()
