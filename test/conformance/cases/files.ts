import type { Environment } from '../environment'

/** Files in the storage. */
export function files(place: Environment): void {
  describe('a file', () => {
    it('is read as it was written, byte for byte', async () => {
      const content = Buffer.from(Array.from({ length: 256 }, (_, at) => at))
      const fileID = await place.upload('bytes.bin', content)
      expect(fileID).toMatch(/^cloud:\/\/.+\/.+files\/bytes\.bin$/)
      expect((await place.cloud.downloadFile({ fileID })).fileContent.equals(content)).toBe(true)
    })

    it('may have a name in Chinese with a space', async () => {
      const fileID = await place.upload('预 案.txt', Buffer.from('内容'))
      expect((await place.cloud.downloadFile({ fileID })).fileContent.toString()).toBe('内容')
    })

    it('may be empty', async () => {
      const fileID = await place.upload('empty.txt', Buffer.alloc(0))
      expect((await place.cloud.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ status: 0 }])
    })

    it('takes the place of the one that was there', async () => {
      const first = await place.upload('twice.txt', Buffer.from('first'))
      const second = await place.upload('twice.txt', Buffer.from('second'))
      expect(second).toBe(first)
      expect((await place.cloud.downloadFile({ fileID: first })).fileContent.toString()).toBe('second')
    })

    it('has an address that anybody can read for a while', async () => {
      const fileID = await place.upload('lent.txt', Buffer.from('lent'))
      const { fileList } = await place.cloud.getTempFileURL({ fileList: [fileID] })
      expect(fileList).toMatchObject([{ fileID, status: 0 }])
      const answer = await fetch(encodeURI(fileList[0]?.tempFileURL ?? ''))
      expect(await answer.text()).toBe('lent')
    })

    it('that is not there has no address, and the others still have theirs', async () => {
      const fileID = await place.upload('there.txt', Buffer.from('there'))
      const missing = fileID.replace('there.txt', 'not-there.txt')
      const { fileList } = await place.cloud.getTempFileURL({ fileList: [missing, fileID] })
      expect(fileList.map(({ status }) => status === 0)).toEqual([false, true])
    })

    it('that is deleted is gone', async () => {
      const fileID = await place.upload('gone.txt', Buffer.from('gone'))
      expect((await place.cloud.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ fileID, status: 0 }])
      await expect(place.cloud.downloadFile({ fileID })).rejects.toThrow()
    })
  })
}
