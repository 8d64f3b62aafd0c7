import type { ServerResponse } from 'node:http'
import { Dropped, type Faults } from '../faults/faults'
import { Refusal } from '../refusal'
import type { StoredFile } from '../storage/files'
import { answerText } from '../wire/body'
import { answerFile } from './answerFile'

/** A file that is asked for by its address: its path, how to find it, and how long whoever has it may keep it. */
export interface Download {
  path: string
  find: () => Promise<StoredFile | undefined>
  keeping: string
}

/** Answers with a file that was asked for by its address, under the faults that are to happen. */
export async function answerDownload(
  response: ServerResponse,
  { path, find, keeping }: Download,
  under: Faults['around'],
): Promise<void> {
  let file: StoredFile | undefined
  try {
    await under({ action: 'storage.download' }, async () => {
      file = await find()
    })
  } catch (error) {
    file?.content.destroy()
    if (error instanceof Dropped) response.destroy()
    // What is no path is refused as such by whoever called.
    else if (error instanceof Refusal && error.code !== 'INVALID_PARAM') answerText(response, 503, error.message)
    else throw error
    return
  }
  if (file) await answerFile(response, path, file, keeping)
  else answerText(response, 404, 'There is no such file, or not for everybody.')
}
