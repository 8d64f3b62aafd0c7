import type { ShelterDetailsPack } from '@core/domain/shelter/publicShelter'
import { readFile } from '@/platform/files'
import { keepOnlyPictures } from '@/platform/keptPicture'

/** For which files it was done last since the program was opened: it is the same as long as they are. */
let doneFor = ''

function picturesIn(text: string | null): string[] {
  try {
    return Object.values((JSON.parse(text ?? '{}') as Partial<ShelterDetailsPack>).files ?? {})
  } catch {
    return []
  }
}

/** Takes those pictures from the phone that none of these files of details names: their place was withdrawn, or they were. */
export async function forgetPictures(files: readonly string[]): Promise<void> {
  const key = files.join()
  if (key === doneFor) return
  const named: string[] = []
  for (const file of files) named.push(...picturesIn(await readFile(file)))
  await keepOnlyPictures(named)
  doneFor = key
}
