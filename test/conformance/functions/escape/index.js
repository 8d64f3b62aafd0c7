'use strict'
/** A cloud function that asks, while it has a transaction open, something that would leave it; tells what came of it. */
const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const ways = {
  get: (collection) => collection.where({ n: 1 }).get(),
  plainGet: (collection) => collection.where({ n: 1 }).get(),
  update: (collection) => collection.where({ n: 1 }).update({ data: { n: 0 } }),
  remove: (collection) => collection.where({ n: 1 }).remove(),
  count: (collection) => collection.where({ n: 1 }).count(),
  aggregate: (collection) => collection.aggregate().match({ n: 1 }).end(),
}

exports.main = async ({ name, way }) => {
  const db = cloud.database()
  const transaction = await db.startTransaction()
  const holder = ['aggregate', 'plainGet'].includes(way) ? db : transaction
  try {
    return { answered: await ways[way](holder.collection(name)) }
  } catch ({ errCode, message }) {
    return { errCode, message }
  } finally {
    await transaction.rollback()
  }
}
