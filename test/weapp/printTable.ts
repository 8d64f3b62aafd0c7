export const inKB = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** Prints rows under their headings, in columns; past jest's own console, which would put a place of call at each. */
export function printTable(title: string, headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((_, column) => Math.max(...[headings, ...rows].map((row) => (row[column] ?? '').length)))
  const lines = [headings, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  )
  process.stdout.write(`${title}\n${lines.map((line) => `  ${line}\n`).join('')}`)
}
