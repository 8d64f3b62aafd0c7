import type { City } from '@core/domain/city'

const gazetteer = '汉中市地方志办公室，2026年3月13日，引自《汉中地区志》'

/** How Hanzhong was warned from 1938 on: flags in three colours, before there were sirens. */
export const memory: City['memory'] = {
  title: '汉中记忆',
  introduction: { text: '1938年12月10日起，汉中用三色旗报警', citation: '汉中市地方志办公室，2026年3月13日' },
  flags: [
    { colour: 'white', name: '白旗', meant: '敌机临近', today: '对应今天的预先警报' },
    { colour: 'red', name: '红旗', meant: '敌机来袭', today: '对应今天的空袭警报' },
    { colour: 'green', name: '绿旗', meant: '敌机离去', today: '对应今天的解除警报' },
  ],
  story: [
    { text: '1938年3月13日，日军飞机第一次轰炸汉中。', citation: gazetteer },
    {
      text: '从这一天到1944年，日军飞机575架次轰炸汉中44次，投弹2056枚，炸死637人，炸伤612人，毁房2689间。',
      citation: gazetteer,
    },
    {
      text: '从1938年12月10日起，城里升旗报警：白旗是敌机临近，红旗是敌机来袭，绿旗是敌机离去。',
      citation: gazetteer,
    },
    { text: '如今，每年3月13日上午10时试鸣防空警报：三段鸣响，一共9分钟。', citation: gazetteer },
  ],
}
