/** In WeChat a button of its own opens the chats (`ui/ShareButton`): nothing is left to do. */
export function sharePage(_title: string): Promise<'shared' | 'copied' | 'no'> {
  return Promise.resolve('shared')
}
