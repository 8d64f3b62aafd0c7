import { definitions } from './collections'
import { realSite } from './realSite'
import { sites } from './sites'
import { authorization } from './tencentCloud'

const keys = { env: 'env-1', secretId: 'id', secretKey: 'key' }

interface Asked {
  action: string
  EnvId?: unknown
  TableName?: unknown
}

/** Tencent's API, which notes what it was asked and refuses what a test names. */
function noting(refused = 'nothing'): { asked: Asked[]; api: Parameters<typeof realSite>[2] } {
  const asked: Asked[] = []
  return {
    asked,
    api: (action, parameters) => {
      asked.push({ action, ...parameters })
      return String(parameters.TableName).endsWith(refused) && action === 'DeleteTable'
        ? Promise.reject(new Error('busy'))
        : Promise.resolve({})
    },
  }
}

describe('a real environment', () => {
  it('is where the suite runs when its three variables are set, and only then', () => {
    const variables = { CLOUDBASE_ENV: 'env-1', CLOUDBASE_SECRETID: 'id', CLOUDBASE_SECRETKEY: 'key' }
    expect(sites(variables).map(({ isLocal }) => isLocal)).toEqual([false, false])
    expect(sites({}).map(({ isLocal }) => isLocal)).toEqual([true, true])
    expect(() => sites({ CLOUDBASE_ENV: 'env-1' })).toThrow('all three')
  })

  it('gets collections under a prefix that nobody else has, with their indexes', async () => {
    const [first, second] = [noting(), noting()]
    const site = realSite(keys, 'installed', first.api)
    await site.open()
    expect(site.prefix).not.toBe(realSite(keys, 'installed', second.api).prefix)
    expect(first.asked.filter(({ action }) => action === 'CreateTable')).toHaveLength(definitions.length)
    expect(first.asked).toContainEqual({
      action: 'UpdateTable',
      EnvId: 'env-1',
      TableName: `${site.prefix}places`,
      CreateIndexes: [
        {
          IndexName: 'at',
          MgoKeySchema: {
            MgoIndexKeys: [{ Name: 'at', Direction: '2dsphere' }],
            MgoIsUnique: false,
            MgoIsSparse: false,
          },
        },
      ],
    })
    await site.close()
  })

  it('loses everything that was made in it, and nothing else', async () => {
    const { asked, api } = noting()
    const site = realSite(keys, 'installed', api)
    await site.open()
    site.note(`${site.prefix}made`)
    await site.close()
    const removed = asked.filter(({ action }) => action === 'DeleteTable').map(({ TableName }) => TableName)
    expect(removed).toEqual([...definitions.map(([name]) => site.prefix + name), `${site.prefix}made`])
  })

  it('that cannot be cleaned is named, after all else was removed', async () => {
    const { asked, api } = noting('items')
    const site = realSite(keys, 'installed', api)
    await site.open()
    await expect(site.close()).rejects.toThrow(`could not be removed: ${site.prefix}items.`)
    expect(asked.filter(({ action }) => action === 'DeleteTable')).toHaveLength(definitions.length)
  })

  it("is asked with a signature that Tencent's own example has", () => {
    const example = { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' }
    const body = String.raw`{"Limit": 1, "Filters": [{"Values": ["\u672a\u547d\u540d"], "Name": "instance-name"}]}`
    expect(authorization(example, 'cvm.tencentcloudapi.com', 'cvm', body, 1551113065)).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
  })
})
