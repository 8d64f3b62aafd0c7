'use strict'
/** A cloud function that takes WeChat's pushes and keeps them. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

exports.main = ({ Event, FromUserName, trace_id, result }) =>
  cloud.database().collection('pushes').add({ data: { Event, FromUserName, trace_id, result } })
