import type { HolidayYear } from '@core/domain/city'

/** The holidays of each year as the State Council's office announced them; a year is added when its notice is out. */
export const holidays: readonly HolidayYear[] = [
  {
    year: 2026,
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    worked: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    citation: '国务院办公厅关于2026年部分节假日安排的通知 2025年11月4日',
  },
]
