import { Invitations } from '@/features/people/Invitations'
import { StaffList } from '@/features/people/StaffList'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function PeoplePage() {
  return (
    <>
      <Page look={useLook()} aside={<StaffList />}>
        <Invitations />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
