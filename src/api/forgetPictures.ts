import type { ShelterDetailsPack } from '@core/domain/shelter/publicShelter'
import { readFile } from '@/platform/files'
import { keepOnlyPictures } from '@/platform/keptPicture'

/** For which files it was done last since the program was opened: it is the same as long as they are. */
let doneFor = ''

/** The pictures that a file names; null where it cannot be read. */
function picturesIn(text: string | null): string[] | null {
  try {
    return Object.values((JSON.parse(text ?? '') as Partial<ShelterDetailsPack>).files ?? {})
  } catch {
    return null
  }
}

/**
 * Takes those pictures from the phone that none of these files of details names: their place was withdrawn, or they were.
 * Where one of the files cannot be read nobody knows what it names, and all stay.
 */
export async function forgetPictures(files: readonly string[]): Promise<void> {
  const key = files.join()
  if (key === doneFor) return
  const named: string[] = []
  for (const file of files) {
    const pictures = picturesIn(await readFile(file))
    if (!pictures) return
    named.push(...pictures)
  }
  await keepOnlyPictures(named)
  doneFor = key
}
