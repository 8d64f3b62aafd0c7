import { cloud } from './cloud'
import { removeUpload } from './importUploads'
import { keptFiles } from './keptFiles'

const MOCK_PLACE = 'cloud://e.b/media/shelters/a.png'
const mockUpdate = jest.fn<Promise<number>, [unknown, Readonly<Record<string, unknown>>]>()

jest.mock('./cloud', () => ({ cloud: { deleteFile: jest.fn(), uploadFile: jest.fn() } }))
jest.mock('./database', () => ({
  collection: () => ({
    findAll: ({ media }: { media?: unknown }) =>
      Promise.resolve(media ? [] : [{ _id: 'a', hash: 'a', media: null, leaving: MOCK_PLACE, removals: 1 }]),
    update: (...args: [unknown, Record<string, unknown>]) => mockUpdate(...args),
  }),
}))

/** The storage says of every file that is to be deleted that it is in this state. */
const storageSays = (status: number) => {
  const deleted = ({ fileList }: { fileList: string[] }) =>
    Promise.resolve({ fileList: fileList.map((fileID) => ({ fileID, status })) })
  jest.spyOn(cloud, 'deleteFile').mockImplementation(deleted)
  jest
    .spyOn(cloud, 'uploadFile')
    .mockImplementation(({ cloudPath }) => Promise.resolve({ fileID: `cloud://e.b/${cloudPath}` }))
}

beforeEach(() => mockUpdate.mockReset())

test('an uploaded file that could not be deleted is not taken to be gone', async () => {
  storageSays(-501)
  await expect(removeUpload({ path: 'imports/x/y' })).rejects.toThrow('could not be removed')
})

test.each([0, -503003])('an uploaded file of which storage says %s is gone', async (status) => {
  storageSays(status)
  await expect(removeUpload({ path: 'imports/x/y' })).resolves.toBeUndefined()
})

test('a withdrawn photo that could not be deleted stays noted, to be deleted later', async () => {
  storageSays(-501)
  await expect(keptFiles('shelterPhotos', 'shelters').removeFromPublic(new Set())).rejects.toThrow(MOCK_PLACE)
  expect(mockUpdate).not.toHaveBeenCalled()
})
