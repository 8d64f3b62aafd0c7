/** Loads what makes the first letters of a text's pinyin: '汉中体育场' → 'hztyc'. Letters and digits stay as they are. */
export async function loadInitials(): Promise<(text: string) => string> {
  // Loaded when something is published: its dictionary is large.
  const { pinyin } = await import('pinyin-pro')
  return (text) => pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' }).join('')
}
