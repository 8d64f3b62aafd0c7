/** How a cloud is named to a command, for its usage. */
export const howToAim = `A real environment is reached by

  CLOUDBASE_ENV  CLOUDBASE_SECRETID  CLOUDBASE_SECRETKEY

and a local cloud by the variables that it prints.`

/** Points the SDK at the real environment that is named; false when none is, and no local cloud either. */
export function aim(): boolean {
  const { CLOUDBASE_ENV: env, CLOUDBASE_SECRETID: id, CLOUDBASE_SECRETKEY: key } = process.env
  if (env && id && key) {
    Object.assign(process.env, {
      TENCENTCLOUD_REGION: process.env.CLOUDBASE_REGION ?? 'ap-shanghai',
      TENCENTCLOUD_SECRETID: id,
      TENCENTCLOUD_SECRETKEY: key,
      SCF_NAMESPACE: env,
    })
  }
  return process.env.SCF_NAMESPACE !== undefined
}
