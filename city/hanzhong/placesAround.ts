/**
 * Of Shaanxi, and of the cities of Sichuan and Gansu that Hanzhong borders on. Gathered from general knowledge; what decides
 * is 民政部's 中华人民共和国行政区划代码 (陕西省、四川省、甘肃省), by which the office looks it over. 王益 is left out: it is
 * likelier to be a person.
 */
export const placesAround: readonly string[] = [
  ...['石泉', '白河'],
  ...['高陵', '周至', '金台', '陈仓', '秦都', '杨陵', '武功', '韩城', '白水', '吴起', '黄龙', '黄陵', '吴堡'],
  ...['武都', '万源', '秦州'],
]
