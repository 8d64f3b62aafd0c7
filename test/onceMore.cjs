/* global jest */
/**
 * A browser, or the process of a function, on a machine that is busy with something else is now and then slower than anybody
 * waits: what fails is tried once more, its first failure printed, and the run says at its end which tests needed that. What
 * fails twice has failed.
 */
jest.retryTimes(1, { logErrorsBeforeRetry: true })
