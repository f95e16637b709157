import { Chip } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useMay } from '../shell/useRole.ts';
import { ArchiveRecord } from '../ui/Archive.tsx';
import { formatDate, today } from '../ui/formatDate.ts';
import { Panel } from '../ui/Panel.tsx';
import { SyntheticChip } from '../ui/Text.tsx';
import { TimeList } from '../ui/TimeList.tsx';
import type { BranchPage, BranchRecord, BranchTerm } from './branch.operations.ts';
import { BeginTerm, CorrectTerm, EndTerm } from './TermDialogs.tsx';

interface BranchTermsProps {
  readonly page: BranchPage;
  readonly branch: BranchRecord;
}

/** 届: the terms of the committee, the latest first. */
export function BranchTerms({ page, branch }: BranchTermsProps) {
  const translate = useTranslate();
  const mayEdit = useMay('EDITOR');
  return (
    <Panel
      title={translate('resources.branches.text.terms')}
      action={mayEdit && <BeginTerm branch={branch} terms={page.terms} />}
    >
      <TimeList
        none={translate('resources.branches.text.noTerms')}
        stretches={page.terms.toReversed().map((term) => ({
          id: term.id,
          from: term.electedOn,
          to: term.endedOn,
          what: <TermName term={term} />,
          detail: <Due term={term} />,
          action: mayEdit && (
            <>
              {term.endedOn == null && <EndTerm term={term} branchId={branch.id} />}
              <CorrectTerm term={term} branchId={branch.id} />
              <ArchiveRecord inRow type="CommitteeTerm" record={term} />
            </>
          ),
        }))}
      />
    </Panel>
  );
}

function TermName({ term: { number, dueOn, endedOn, synthetic } }: { readonly term: BranchTerm }) {
  const translate = useTranslate();
  const overdue = endedOn == null && dueOn < today().slice(0, dueOn.length);
  return (
    <>
      {translate('resources.branches.text.termN', { number })} <SyntheticChip synthetic={synthetic} />{' '}
      {overdue && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          label={translate('resources.branches.text.overdue')}
        />
      )}
    </>
  );
}

function Due({ term: { dueOn } }: { readonly term: BranchTerm }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return <>{translate('resources.branches.text.due', { date: formatDate(dueOn, language) })}</>;
}
