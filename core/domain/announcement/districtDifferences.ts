import { error, warning, type Finding } from './checks/finding'

/** Words by which notices name several districts, or the middle of a city, at once: 全市, 各县区, 中心城区 (汉中 2020). */
const TOGETHER = /全市|全域|各县(?:[（(]?[、市区）)]{1,4})?|各区县|中心城区|主城区|市区/

/** Bodies named after a district are no area: 城固县人民政府, 略阳县国防动员办公室. */
const BODY = '(?:人民)?(?:政府|国防动员|国动|人防|人民防空|委|应急)'

/**
 * The districts that the signed text names against those in the data, by their words. The text may name the middle of the
 * city instead of its district, or all at once; then somebody compares, and so where a change of a test names none at all.
 * `districts` are the city's.
 */
export function districtDifferences(
  text: string,
  codes: readonly string[],
  districts: readonly { code: string; name: string }[],
  isChange = false,
): Finding[] {
  const isNamed = (name: string) => new RegExp(`${name}(?!${BODY})`).test(text)
  const named = districts.filter(({ name }) => isNamed(name))
  const wanted = districts.filter(({ code }) => codes.includes(code))
  const words = (some: readonly { name: string }[]) => some.map(({ name }) => name).join('、')
  const onlyInText = named.filter(({ code }) => !codes.includes(code))
  const onlyInData = wanted.filter(({ name }) => !isNamed(name))
  const speaksForOne = wanted.length === 1 && onlyInData.length === 1 && text.includes(wanted[0]?.name ?? '')
  const together = TOGETHER.exec(text)?.[0]
  if (onlyInText.length > 0)
    return [
      error(
        'textDiffersDistricts',
        `县区不一致：签发文本写了“${words(onlyInText)}”，填写的县区（${words(wanted)}）中没有。`,
      ),
    ]
  if (onlyInData.length === 0 || speaksForOne) return []
  if (isChange && named.length === 0 && together === undefined)
    return [warning('textUnreadDistricts', `签发文本没有写县区，请核对是否都包括：${words(wanted)}。`)]
  return together === undefined
    ? [
        error(
          'textDiffersDistricts',
          `县区不一致：填写了“${words(onlyInData)}”，签发文本中没有写（文本写的是“${words(named) || '无'}”）。`,
        ),
      ]
    : [warning('textUnreadDistricts', `签发文本写的是“${together}”，请核对是否包括${words(onlyInData)}。`)]
}
