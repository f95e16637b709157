import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { claimQualifiers } from '@qinglan/domain';
import { Form, NumberInput, RecordContextProvider, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { EnumInput, Row, TextBox } from '../form/inputs.tsx';
import { MetricParameters, MetricPicker, metricParameters } from '../metric/index.ts';
import { useFigure } from './FigureText.tsx';
import type { ClaimValues } from './publication.operations.ts';
import { Suggestions } from './Suggestions.tsx';
import { unitOf } from './unit.ts';
import { type Subject, useAnswers } from './useAnswers.ts';
import { VerdictChip } from './VerdictChip.tsx';

interface ClaimDialogProps {
  readonly subject: Subject;
  readonly body: string;
  readonly claim: ClaimValues;
  readonly isNew: boolean;
  readonly onKeep: (claim: ClaimValues) => void;
  readonly onClose: () => void;
}

const none = {};

/** Binds a figure of an account to a metric. */
export function ClaimDialog({ subject, body, claim, isNew, onKeep, onClose }: ClaimDialogProps) {
  const translate = useTranslate();
  const text = (key: string) => translate(`resources.publications.text.${key}`);
  return (
    <Dialog open onClose={onClose} maxWidth="sm" scroll="paper" aria-labelledby="claim-title">
      <DialogTitle id="claim-title">{text(isNew ? 'bindTitle' : 'rebindTitle')}</DialogTitle>
      <RecordContextProvider value={none}>
        <Form
          defaultValues={{ ...claim, stated: Number.isFinite(claim.stated) ? claim.stated : null }}
          validate={missing(text('needed'))}
          onSubmit={(values: Values) => onKeep(claimOf(values, claim))}
          noValidate
          disableInvalidFormNotification
        >
          <DialogContent>
            <ClaimFields subject={subject} body={body} claim={claim} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
            <Button type="submit" variant="contained">
              {text('bind')}
            </Button>
          </DialogActions>
        </Form>
      </RecordContextProvider>
    </Dialog>
  );
}

type Values = Readonly<Record<string, unknown>>;

const needed = ['text', 'metric', 'stated', 'key'];

function missing(message: string) {
  return (values: Values) =>
    Object.fromEntries(
      needed
        .filter((field) => values[field] == null || values[field] === '')
        .map((field) => [field, message]),
    );
}

function asObject(value: unknown): Values {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** The claim as it was typed into the dialog. */
function claimOf(values: Values, claim: ClaimValues): ClaimValues {
  const metric = String(values['metric'] ?? '');
  const parameters = metricParameters(metric, asObject(values['parameters']));
  return {
    ...claim,
    key: String(values['key'] ?? claim.key),
    text: String(values['text'] ?? claim.text),
    metric,
    parameters,
    stated: Number(values['stated'] ?? Number.NaN),
    unit: unitOf(metric, parameters),
    qualifier: claimQualifiers.find((qualifier) => qualifier === values['qualifier']) ?? claim.qualifier,
  };
}

function ClaimFields({ subject, body, claim }: Pick<ClaimDialogProps, 'subject' | 'body' | 'claim'>) {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const typed = claimOf(useWatch(), claim);
  return (
    <Stack sx={{ gap: 2, pt: 1 }}>
      <TextBox source="text" isRequired help="resources.publications.text.textHelp" />
      <Suggestions
        subject={subject}
        body={body}
        claim={claim}
        onPick={({ metric, parameters, qualifier }) => {
          setValue('metric', metric, { shouldDirty: true, shouldValidate: true });
          setValue('parameters', parameters, { shouldDirty: true });
          setValue('qualifier', qualifier, { shouldDirty: true });
        }}
      />
      <MetricPicker source="metric" parametersSource="parameters" />
      <MetricParameters metric={typed.metric} source="parameters" stationId={subject.stationId} />
      <Row>
        <NumberInput source="stated" isRequired step="any" helperText={false} />
        <TextBox source="key" isRequired />
      </Row>
      <EnumInput source="qualifier" open type="ClaimQualifier" values={claimQualifiers} />
      <LiveVerdict subject={subject} claim={typed} />
      <Typography variant="caption" color="textSecondary">
        {translate('resources.publications.text.qualifierHelp')}
      </Typography>
    </Stack>
  );
}

function LiveVerdict({ subject, claim }: { readonly subject: Subject; readonly claim: ClaimValues }) {
  const translate = useTranslate();
  const figure = useFigure();
  const ready = claim.metric !== '' && Number.isFinite(claim.stated);
  const [answer] = useAnswers(subject, ready ? [claim] : []);
  if (!answer) return null;
  const { verdict, computed, unit, recordCount } = answer;
  return (
    <Stack direction="row" role="status" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <VerdictChip verdict={verdict} />
      <Typography variant="body2">
        {translate('resources.publications.text.ledgerGives', { figure: figure(computed, unit) })} ·{' '}
        {translate('resources.publications.text.countedRecords', { smart_count: recordCount })}
      </Typography>
    </Stack>
  );
}
