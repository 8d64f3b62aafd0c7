import { entryText } from '@core/domain/activity/entry'
import { bestSheets, resultsOf } from '@core/domain/activity/results'
import { questionsTable, sheetsTable } from '@core/domain/activity/tables'
import { chanceFrom } from '@core/domain/chance'
import type { Paper } from '@core/domain/quiz/drawPaper'
import '../../cloudfunctions/_kit/cloud'
import { workbookFile } from '../../cloudfunctions/activity/exportFiles'

const QUESTIONS = 20

const paper: Paper = Array.from({ length: QUESTIONS }, (_, nth) => ({
  ...{ id: `q${nth}`, version: 1, kind: 'single', topic: '警报信号', level: 'primary', stem: `第 ${nth + 1} 题` },
  ...{ options: ['甲', '乙', '丙', '丁'], key: [1], order: [0, 1, 2, 3] },
  ...{ explanation: '', citation: '', needsConfirmation: false, review: null },
}))

/** A program of its own, since memory is a process's: the workbook of so many sheets of twenty questions, made once. */
async function main(): Promise<void> {
  const size = Number(process.argv[2])
  const chance = chanceFrom('export')
  const chosen = () => paper.map(() => [Math.floor(chance() * 4)])
  const kept = Array.from({ length: size }, (_, nth): [string, string] => [
    `p${nth}~1`,
    entryText({ points: nth % QUESTIONS, late: false, chosen: chosen() }),
  ])
  const startedAt = performance.now()
  const sheets = bestSheets(kept)
  const [file] = await workbookFile([
    { name: '各题', table: questionsTable(paper, resultsOf(paper, [...sheets.values()])) },
    { name: '答卷', table: sheetsTable(paper, sheets) },
  ])
  const ms = Math.round(performance.now() - startedAt)
  console.log(
    JSON.stringify({ ms, bytes: file?.content.length, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }),
  )
}

void main()
