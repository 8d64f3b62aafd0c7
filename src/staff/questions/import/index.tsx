import { BankImportView } from '@/features/bank/BankImportView'
import { ConsentSheet } from '@/features/privacy/ConsentSheet'
import { useLook } from '@/session/preferences'
import { Page } from '@/ui/Page'

export default function ImportQuestionsPage() {
  return (
    <>
      <Page look={useLook()}>
        <BankImportView />
      </Page>
      <ConsentSheet about="office" />
    </>
  )
}
