/** What is written in one transaction by an act of staff. */
const act = ['acts', 'audit', 'auditHead']
const list = [...act, 'shelterHead', 'shelterChunks', 'shelterRevisions']
const release = [...act, 'shelterHead', 'shelterReleases']
const rolesOfStaff = [...act, 'staff', 'staffHead', 'staffPeople']
/** An activity, the sheets that follow a change of it, and its paper and parts when it opens. */
const ofAnActivity = ['activities', 'quizzes', 'attempts', 'activityTotals']
const bank = [...act, 'questions', 'bankHead']
const bankInUse = [...bank, 'manifest', 'packs', 'files']

/** The collections that an operation may write to, when it is done; of those that are not named, the records of persons only. */
const done: Readonly<Record<string, readonly string[]>> = {
  'person.deleteMyRecords': [
    'attempts',
    'activityJoinings',
    'redeemTries',
    'reminders',
    'reports',
    'reportPhotos',
    'reportRates',
    'remotes',
    ...rolesOfStaff,
  ],
  'person.redeemInvitation': ['redeemTries', 'invitations', ...rolesOfStaff],
  'person.issueInvitation': [...act, 'invitations'],
  'person.revokeInvitation': [...act, 'invitations'],
  'person.changeGrants': rolesOfStaff,
  'person.leaveOffice': rolesOfStaff,
  'announcement.saveDraft': [...act, 'announcements', 'announcementVersions', 'files'],
  'announcement.discardDraft': [...act, 'announcements'],
  'announcement.submitDraft': [...act, 'announcements'],
  'announcement.sendBackDraft': [...act, 'announcements'],
  'announcement.approveDraft': [...act, 'announcements'],
  'announcement.reviewSecrecy': [...act, 'announcements'],
  'shelter.saveShelter': list,
  'shelter.withdrawShelter': list,
  'shelter.restoreShelter': list,
  'shelter.submitRelease': release,
  'shelter.sendBackRelease': release,
  'shelter.approveRelease': release,
  'shelter.reviewReleaseSecrecy': release,
  'shelter.beginImport': ['shelterImports'],
  'shelter.refuseImport': [...act, 'shelterImports', 'shelterStaged'],
  'reminder.remindMe': ['reminders'],
  'reminder.forgetMyReminders': ['reminders'],
  'feedback.sendFeedback': ['reports', 'reportPhotos', 'reportRates', 'reportChecks'],
  'feedback.sayIfSolved': ['reports'],
  'feedback.answerFeedback': [...act, 'reports'],
  'feedback.mergeFeedback': [...act, 'reports'],
  'feedback.closeFeedback': [...act, 'reports'],
  'activity.makeActivity': [...act, 'activities', 'quizzes', 'activityTotals'],
  'activity.changeActivity': [...act, ...ofAnActivity],
  'activity.copyActivity': [...act, ...ofAnActivity],
  'activity.pauseActivity': [...act, ...ofAnActivity],
  'activity.resumeActivity': [...act, ...ofAnActivity],
  'activity.endActivity': [...act, ...ofAnActivity],
  'activity.deleteActivity': [
    ...[...act, 'activities', 'quizzes', 'attempts', 'activityJoinings', 'activityTotals', 'lessons', 'exports'],
  ],
  'activity.findActivity': ['joinTries'],
  'activity.joinActivity': ['activityJoinings'],
  'activity.leaveActivity': ['attempts', 'activityJoinings'],
  'activity.openTicket': ['ticketRates', 'activities', 'quizzes', 'activityTotals'],
  'activity.handInTicket': ['activityTotals'],
  'activity.exportResults': [...act, 'exports'],
  'activity.handInLesson': ['lessons'],
  'activity.takeLesson': ['lessons'],
  'activity.deleteLesson': [...act, 'lessons'],
  'activity.openRemote': ['remotes'],
  'activity.pressRemote': ['remotes'],
  'activity.closeRemote': ['remotes'],
  'outlet.printActivity': [...act, 'exports'],
  'report.saveOutreach': [...act, 'outreachRecords'],
  'report.strikeOutreach': [...act, 'outreachRecords'],
  'report.exportFigures': [...act, 'reportExports'],
  'report.exportOutreach': [...act, 'reportExports'],
  'question.saveQuestion': bank,
  'question.reviewQuestion': bankInUse,
  'question.sendBackQuestion': bankInUse,
  'question.retireQuestion': bankInUse,
  'question.restoreQuestion': bankInUse,
  'question.releaseQuestions': [...bankInUse, 'bankReleases'],
  'question.beginImport': ['bankImports'],
  'question.checkImport': ['bankImports'],
  'question.confirmImport': [...bank, 'bankImports'],
  'question.refuseImport': [...act, 'bankImports'],
  'question.exportBank': [...act, 'bankExports'],
  'publication.getManifest': ['reach'],
}

/** The collections that an operation writes to although it refuses; of those that are not named it may try, and fail, to keep a record. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'person.redeemInvitation': ['redeemTries'],
  'activity.findActivity': ['joinTries'],
  'activity.handInLesson': ['lessons'],
  'activity.takeLesson': ['lessons'],
  // Versions beside the bank, which nobody sees until its head names them.
  'question.confirmImport': ['questions', 'bankImports'],
  'activity.openTicket': ['ticketRates'],
  'shelter.beginImport': ['shelterImports'],
}

/** Whether an operation that was done, or was refused, may have written to a collection. */
export function mayWrite(operation: string, collection: string | undefined, isDone: boolean): boolean {
  const may = (isDone ? done : refused)[operation] ?? ['attempts']
  return collection !== undefined && may.includes(collection)
}
