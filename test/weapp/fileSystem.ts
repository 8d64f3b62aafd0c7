/** Files of the phone by their path. */
export type Files = Map<string, Uint8Array>

const bytesOf = (content: string | ArrayBuffer): Uint8Array =>
  typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content)

/** The part of WeChat's FileSystemManager that the program uses, on files in memory. It throws where WeChat does. */
export function fileSystem(files: Files) {
  const there = (path: string): Uint8Array => {
    const bytes = files.get(path)
    if (!bytes) throw new Error(`fail no such file or directory ${path}`)
    return bytes
  }
  return {
    readFileSync: (path: string, encoding?: string): string | ArrayBuffer => {
      const bytes = there(path)
      return encoding === undefined ? new Uint8Array(bytes).buffer : Buffer.from(bytes).toString('utf8')
    },
    writeFileSync: (path: string, content: string | ArrayBuffer, encoding?: string) => {
      files.set(path, encoding === 'base64' ? Buffer.from(content as string, 'base64') : bytesOf(content))
    },
    unlinkSync: (path: string) => {
      there(path)
      files.delete(path)
    },
    accessSync: (path: string) => {
      if (!files.has(`${path}/`)) there(path)
    },
    saveFileSync: (from: string, to: string): string => {
      files.set(to, files.get(from) ?? new Uint8Array())
      return to
    },
    renameSync: (from: string, to: string) => {
      files.set(to, there(from))
      files.delete(from)
    },
    readdirSync: (path: string): string[] => {
      there(`${path}/`)
      return [...files.keys()]
        .filter((name) => name.startsWith(`${path}/`) && name !== `${path}/`)
        .map((name) => name.slice(path.length + 1))
    },
    mkdirSync: (path: string) => {
      files.set(`${path}/`, new Uint8Array())
    },
    rmdirSync: (path: string) => {
      there(`${path}/`)
      for (const name of [...files.keys()]) if (name.startsWith(`${path}/`)) files.delete(name)
    },
  }
}
