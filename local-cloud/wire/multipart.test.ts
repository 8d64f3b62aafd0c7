import { readMultipart } from './multipart'

const headers = { 'content-type': 'multipart/form-data; boundary=b' }
const end = '--b--\r\n'

function field(name: string, value: string | Buffer, more = ''): Buffer {
  const head = `--b\r\nContent-Disposition: form-data; name="${name}"\r\n${more}\r\n`
  return Buffer.concat([Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')])
}

function form(...parts: (string | Buffer)[]): Buffer {
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

describe('a form', () => {
  it('is read byte for byte', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 97, 200])
    const fields = await readMultipart(form(field('action', '试'), field('requestData', bytes), end), headers)
    expect([...fields]).toEqual([
      ['action', Buffer.from('试')],
      ['requestData', bytes],
    ])
  })

  it.each<[string, Buffer, Record<string, string>]>([
    ['without a boundary', form(field('a', '1'), end), { 'content-type': 'multipart/form-data' }],
    ['that is cut off', form(field('a', '1')).subarray(0, 60), headers],
    ['of nothing', form(''), headers],
    ['of something else', form('{"action":"x"}'), headers],
    ['with one name twice', form(field('a', '1'), field('a', '2'), end), headers],
    ['with a field without a name', form(field('', '1'), end), headers],
    ['with a very long name', form(field('n'.repeat(101), '1'), end), headers],
    ['with too many fields', form(...Array.from({ length: 31 }, (_, at) => field(`f${at}`, '1')), end), headers],
    ['with a field that is too large', form(field('a', Buffer.alloc(6 * 1024 * 1024 + 1)), end), headers],
  ])('%s is refused', async (_, body, itsHeaders) => {
    await expect(readMultipart(body, itsHeaders)).rejects.toMatchObject({
      code: 'INVALID_PARAM',
      message: expect.stringContaining('multipart body is malformed') as string,
    })
  })

  it('with endless headers is refused or loses them, and ends', async () => {
    const headed = field('a', '1', 'X-More: 1\r\n'.repeat(5000))
    await expect(readMultipart(form(headed, end), headers).then(({ size }) => size)).resolves.toBeLessThan(2)
  })
})
