import { isItsUpload, uploadPath } from './importUploads'

const path = uploadPath('oAnna', 'import-1')
const others = uploadPath('oMallory', 'import-1')

test.each([
  ['its own place', true, `cloud://env-1.656e-env-1/${path}`],
  ['its own place, nested in another folder', false, `cloud://env-1/imports/${path}`],
  ['its own place, nested in somebody’s folder', false, `cloud://env-1/${others}/${path}`],
  ['its own place, nested in a folder of other things', false, `cloud://env-1/drafts/${path}`],
  ['a way back to it', false, `cloud://env-1/imports/../${path}`],
  ['somebody’s place', false, `cloud://env-1/${others}`],
  ['something below it', false, `cloud://env-1/${path}/more`],
  ['a place without an environment', false, `/${path}`],
])('%s is the upload of an import: %s', (_, is, fileId) => {
  expect(isItsUpload(fileId, { path })).toBe(is)
})
