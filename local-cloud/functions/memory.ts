import { readFileSync } from 'node:fs'

/** Milliseconds between two looks at a process. */
const INTERVAL = 20

/**
 * The memory a process holds, in MB. Only Linux tells it without starting a program; elsewhere it is undefined, and
 * V8's own limit, which the instance is started with, has to do.
 */
export function megabytesOf(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}

/** Calls back once a process holds more than so many MB; yields how to stop looking. */
export function watchMemory(pid: number | undefined, limit: number, exceeded: () => void): () => void {
  const look = setInterval(() => {
    if ((megabytesOf(pid) ?? 0) <= limit) return
    clearInterval(look)
    exceeded()
  }, INTERVAL)
  return () => clearInterval(look)
}
