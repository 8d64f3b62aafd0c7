import { said } from './cellText'

const YES = /^(是|有|可|能|对|√|✓|✔|☑|●|○|◯|〇|y|yes|true|t|1|1\.0|可以|具备|已|已设置|有无障碍设施|无障碍)$/i
const NO = /^(否|无|不|不可|不能|没有|×|✗|✘|x|n|no|false|f|0|0\.0|不具备|未|未设置|无无障碍设施)$/i

/** What a cell answers to a question of yes or no; null: nothing; 'unclear': something else. */
export function readYesNo(cell: string | undefined): boolean | 'unclear' | null {
  const text = (cell ?? '').normalize('NFKC').replace(/\s/g, '')
  if (text === '') return null
  if (YES.test(text)) return true
  if (NO.test(text)) return false
  return said(cell) === null ? null : 'unclear'
}
