const WORDS: Readonly<Record<number, string>> = {
  [-403001]: 'file exceeds the maximum upload size',
  [-501003]: 'request exceeds the limit',
  [-501007]: 'invalid parameters',
  [-503001]: 'storage request fail',
  [-503002]: 'storage permission denied',
  [-503003]: 'storage file not exists',
}

/** How `wx.cloud.uploadFile` and its like fail in a mini program: a number of the platform's list, and one sentence. */
export class StorageError extends Error {
  readonly errMsg: string

  constructor(
    operation: string,
    readonly errCode: number,
    reason: string,
  ) {
    const errMsg = `cloud.${operation}:fail Error: errCode: ${errCode} ${WORDS[errCode] ?? ''} | errMsg: ${reason}`
    super(errMsg)
    this.name = 'StorageError'
    this.errMsg = errMsg
  }
}
