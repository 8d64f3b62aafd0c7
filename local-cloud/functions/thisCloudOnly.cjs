'use strict'
/**
 * Loaded before a function's code (`--require`), and before that of each thread it starts: a function reaches this cloud
 * and nothing else, so that a mistake in its settings cannot touch a real environment.
 */
const { Socket } = require('node:net')

const connect = Socket.prototype.connect
Socket.prototype.connect = function (...parameters) {
  const [options] = Array.isArray(parameters[0]) ? parameters[0] : parameters
  const host = typeof options === 'object' ? (options.host ?? 'localhost') : (parameters[1] ?? 'localhost')
  if (typeof host === 'string' && !['127.0.0.1', 'localhost'].includes(host)) {
    process.nextTick(() =>
      this.destroy(new Error(`The local cloud lets a function reach only this cloud, not ${host}.`)),
    )
    return this
  }
  return connect.apply(this, parameters)
}
