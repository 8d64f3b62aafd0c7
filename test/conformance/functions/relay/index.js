'use strict'
/**
 * A cloud function that calls what it is told with the unmodified SDK, `{ call: 'openapi.security.msgSecCheck', with: … }`,
 * and tells what came of it: `{ answered }` or `{ errCode, message }`. Bytes are told in base64.
 */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const told = (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('base64') : value)

exports.main = async ({ call, with: parameters }) => {
  const method = call.split('.').reduce((holder, step) => holder[step], cloud)
  try {
    const answered = await (parameters === undefined ? method() : method(parameters))
    return { answered: JSON.parse(JSON.stringify(answered), told) }
  } catch ({ errCode, message }) {
    return { errCode, message }
  }
}
