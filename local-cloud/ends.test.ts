import { Ends } from './ends'

it('everything that was begun is ended, the last first, whatever fails; the first failure is told, to each who asked', async () => {
  const ends = new Ends()
  const ended: string[] = []
  ends.add(() => Promise.resolve(void ended.push('folder')))
  ends.add(() => Promise.reject(new Error('later')))
  ends.add(() => {
    throw new Error('first')
  })
  ends.add(() => Promise.resolve(void ended.push('gateway')))
  const both = [ends.close(), ends.close()]
  await expect(both[0]).rejects.toThrow('first')
  await expect(both[1]).rejects.toThrow('first')
  expect(ended).toEqual(['gateway', 'folder'])
})
