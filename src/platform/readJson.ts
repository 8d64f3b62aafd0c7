/** A static file of the web with the time (ms) at which the server answered. WeChat asks a cloud function instead. */
export function readJson(_address: string): Promise<{ value: unknown; servedAt: number | null }> {
  return Promise.reject(new Error('static files are read on the web only'))
}
