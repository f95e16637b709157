import { Alert } from '@mui/material';
import { useCallback } from 'react';
import { EditBase, SaveContextProvider, useCreatePath, useRecordContext, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { readAfresh } from '../data/ledger.ts';
import { ChangeForm } from '../form/ChangeForm.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { LongText } from '../form/inputs.tsx';
import { NotEditable } from '../form/LedgerForms.tsx';
import { useAction } from '../form/useAction.ts';
import { PageHeader } from '../ui/PageHeader.tsx';
import { LoadingRows } from '../ui/States.tsx';
import { evaluationRules, VerdictInputs } from './EvaluationForm.tsx';
import { checkCorrection } from './evaluation.check.ts';
import { type EvaluationRecord, evaluationFields } from './evaluation.operations.ts';

const rules = [...evaluationRules, 'evaluation.correction'] as const;
const required = ['outcome', 'publishedOn', 'reason'];
const displays = { outcome: { enum: 'EvaluationOutcome' }, publishedOn: 'date' } as const;

/** Corrects an evaluation: a new record takes the place of the old one, which stays. */
export default function EvaluationEdit() {
  return (
    <EditBase
      mutationMode="pessimistic"
      queryOptions={readAfresh}
      error={<NotEditable />}
      loading={<LoadingRows />}
    >
      <Correction />
    </EditBase>
  );
}

/** The correction is of the version that was read: what somebody saved meanwhile is not corrected unseen. */
function corrected(original: FormValues): FormValues {
  return { evaluationId: original['id'], version: original['version'] };
}

function Correction() {
  const record = useRecordContext<EvaluationRecord>();
  return record ? <CorrectionForm record={record} /> : null;
}

function CorrectionForm({ record }: { readonly record: EvaluationRecord }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const show = useCallback(
    (id: string | number) => navigate(createPath({ resource: 'evaluations', id, type: 'show' })),
    [navigate, createPath],
  );
  const save = useAction({
    resource: 'evaluations',
    action: 'correct',
    input: corrected,
    original: record,
    done: 'resources.evaluations.text.corrected',
    onDone: ({ id }) => show(id),
  });
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkCorrection(record.id, values, context),
    [record.id],
  );
  const title = translate('resources.evaluations.text.correctTitle', { year: record.year });
  return (
    <>
      <PageHeader
        title={title}
        parent={{
          label: record.station.name,
          to: createPath({ resource: 'evaluations', id: record.id, type: 'show' }),
        }}
      />
      <SaveContextProvider value={save}>
        <ChangeForm
          required={required}
          rules={rules}
          check={check}
          fields={evaluationFields}
          displays={displays}
          submitLabel="resources.evaluations.text.correct"
          onCancel={() => show(record.id)}
        >
          <Alert severity="info">{translate('resources.evaluations.text.correctHelp')}</Alert>
          <VerdictInputs />
          <LongText source="reason" isRequired />
        </ChangeForm>
      </SaveContextProvider>
    </>
  );
}
