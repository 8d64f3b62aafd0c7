'use strict'
/** The relay again, with a `config.json` that declares no openapi. */
exports.main = require('../relay/index.js').main
