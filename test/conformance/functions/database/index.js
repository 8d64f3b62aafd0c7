'use strict'
/** A cloud function that reads a whole collection. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = async ({ name }) => (await cloud.database().collection(name).get()).data
