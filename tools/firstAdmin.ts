import { momentInWords } from '@core/domain/moment'
import { aim, howToAim } from './aim'

const usage = `npm run first-admin

Prints an invitation for the first admin of a cloud, valid for an hour; one printed before is void. Once there is an admin
it refuses: admins invite everybody else.
${howToAim}`

async function main(): Promise<void> {
  if (!aim()) throw new Error(usage)
  const { inviteFirstAdmin } = await import('./inviteFirstAdmin')
  const now = Date.now()
  const invitation = await inviteFirstAdmin(now)
  if (!invitation) throw new Error('There is an admin of the whole city already: admins invite everybody else.')
  console.log(`
  首位管理员邀请码：${invitation.code}

  有效至${momentInWords(invitation.expiresAt, now)}（北京时间），只能用一次。
  在小程序“我的”里输入邀请码即可成为全市管理员。请当面或电话告知，不要转发。
`)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
