/** Where this edition of the program is opened; null where it has no address, as in WeChat. */
export const ownAddress = (): string | null => null
