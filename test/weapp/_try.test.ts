import { boot, deviceWith } from './boot'
import { routes } from './build'
import { everyNode, measure, screenOf, textOf } from './screen'
const count = (n: any): number => (n.nn === '8' || n.v !== undefined ? 0 : 1) + (n.cn ?? []).reduce((s: number, c: any) => s + count(c), 0)
const deep = (n: any): number => 1 + Math.max(0, ...(n.cn ?? []).filter((c:any)=>c.v===undefined).map(deep))
test('all', async () => {
  for (const route of routes()) {
  const phone = await boot(route, deviceWith())
  const s = screenOf(phone.page())
  const root = phone.page().instance.data.root as any
  console.log(route, measure(s), 'data', count(root), deep(root), [...new Set(everyNode(s).map(n => n.tag))].join(), JSON.stringify(textOf(s).replace(/\s+/g,' ')).slice(0,100))
  }
})
