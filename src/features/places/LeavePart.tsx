import { scopeNames, scopes } from '@core/domain/shelter/kinds'
import { MomentField } from '@/ui/MomentField'
import { Link } from '@/ui/Link'
import { Paragraph, Section } from '@/ui/Section'
import { TextField } from '@/ui/TextField'
import { choicesOf, textOf, type PartProps } from './formParts'
import { KnownChoice } from './KnownChoice'

const noApproval = { approvedBy: '', approvalNumber: '', approvalDate: '', approvalUntil: '', approvalScope: '' }

/** By what leave a place is public: the approval of a civil-defence work, the consent of a 主管部门; where it is from, who looked. */
export function LeavePart(part: PartProps) {
  const { values, change } = part
  const isWork = values.kind === 'personnelShelter' || values.kind === 'evacuationBase'
  const hasApproval = Object.keys(noApproval).some((field) => values[field as keyof typeof noApproval] !== '')
  const mayApprove = isWork || values.uses.includes('airRaid') || hasApproval
  return (
    <>
      <Section title="主管部门和同意转用">
        <Paragraph quiet>应急避难场所写明主管部门、并有它同意转用的文件，才能公开。</Paragraph>
        <TextField label="主管部门" most={100} {...textOf(part, 'authority')} />
        <TextField label="同意转用的文件" most={120} {...textOf(part, 'consentDocument')} />
        <MomentField label="同意转用的日期" kind="date" {...textOf(part, 'consentDate')} />
      </Section>
      {mayApprove && (
        <Section title="公开审批">
          <Paragraph quiet>人防工程没有审批不能公开；审批准许多少，就只公开多少。过了有效期自动不再公开。</Paragraph>
          <TextField label="批准单位" most={100} {...textOf(part, 'approvedBy')} />
          <TextField label="批准文号" most={80} {...textOf(part, 'approvalNumber')} />
          <MomentField label="批准日期" kind="date" {...textOf(part, 'approvalDate')} />
          <MomentField label="批准有效期至（没有期限就空着）" kind="date" {...textOf(part, 'approvalUntil')} />
          <KnownChoice {...part} label="准许公开的范围" field="approvalScope" choices={choicesOf(scopes, scopeNames)} />
          {hasApproval && <Link onTap={() => change(() => noApproval)}>清空审批</Link>}
        </Section>
      )}
      <Section title="来源和核对">
        <TextField label="来源文件" most={120} {...textOf(part, 'sourceDocument')} />
        <MomentField label="来源日期" kind="date" {...textOf(part, 'sourceDate')} />
        <MomentField label="核对日期（到现场看过的那天）" kind="date" {...textOf(part, 'checkedOn')} />
        <TextField label="核对单位" most={100} {...textOf(part, 'checkedBy')} />
      </Section>
    </>
  )
}
