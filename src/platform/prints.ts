/** Whether what a class prints lies beside the program. */
export const hasPrints = false as boolean

/** Opens what a class prints: 'cards', 'questions-primary'. */
export function openPrint(_name: string): void {
  // The mini program holds none: it would be heavier for everybody.
}
