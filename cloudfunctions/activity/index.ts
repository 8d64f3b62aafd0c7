import { activityApi } from '@core/contract/activity'
import { serve } from '../_kit/serve'
import { changeActivity } from './changeActivity'
import { closeRemote } from './closeRemote'
import { compareResults } from './compareResults'
import { copyActivity } from './copyActivity'
import { countSheets } from './countSheets'
import { deleteActivity } from './deleteActivity'
import { deleteLesson } from './deleteLesson'
import { drawCode } from './drawCode'
import { endActivity } from './endActivity'
import { everyMinute } from './everyMinute'
import { exportResults } from './exportResults'
import { findActivity } from './findActivity'
import { handInLesson } from './handInLesson'
import { handInTicket } from './handInTicket'
import { joinActivity } from './joinActivity'
import { leaveActivity } from './leaveActivity'
import { listActivities } from './listActivities'
import { listLessons } from './listLessons'
import { makeActivity } from './makeActivity'
import { openLesson } from './openLesson'
import { openRemote } from './openRemote'
import { openTicket } from './openTicket'
import { pauseActivity } from './pauseActivity'
import { pressRemote } from './pressRemote'
import { readActivity } from './readActivity'
import { readDifficulty } from './readDifficulty'
import { readRemote } from './readRemote'
import { readResults } from './readResults'
import { readSheet } from './readSheet'
import { remoteState } from './remoteState'
import { resumeActivity } from './resumeActivity'
import { takeLesson } from './takeLesson'

export const main = serve(
  activityApi,
  {
    makeActivity,
    changeActivity,
    copyActivity,
    pauseActivity,
    resumeActivity,
    endActivity,
    deleteActivity,
    listActivities,
    readActivity,
    drawCode,
    findActivity,
    joinActivity,
    leaveActivity,
    openTicket,
    handInTicket,
    countSheets,
    readResults,
    readSheet,
    compareResults,
    exportResults,
    openLesson,
    handInLesson,
    takeLesson,
    listLessons,
    deleteLesson,
    readDifficulty,
    openRemote,
    readRemote,
    pressRemote,
    remoteState,
    closeRemote,
  },
  { everyMinute },
)
