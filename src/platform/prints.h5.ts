/** What a class prints lies beside the pages, made when they were built. */
export const hasPrints = true

/** Opens what a class prints: 'cards', 'questions-primary'. */
export function openPrint(name: string): void {
  window.open(`print/${name}.pdf`, '_blank', 'noopener')
}
