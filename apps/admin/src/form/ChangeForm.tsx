import { Alert, AlertTitle, Box, Button, Paper, Stack } from '@mui/material';
import type { Locale, RuleCode } from '@qinglan/domain';
import { type ReactNode, useCallback, useState } from 'react';
import {
  Form,
  type Middleware,
  useLocaleState,
  useRegisterMutationMiddleware,
  useResourceContext,
  useTranslate,
} from 'react-admin';
import { useFormState } from 'react-hook-form';
import { useLocation } from 'react-router-dom';
import { fieldErrors, RulesBroken } from '../data/errors.ts';
import type { ChangeMeta } from '../data/provider.ts';
import { load } from '../data/useOperation.ts';
import { type Check, type Finding, type FormValues, findings } from './check.ts';
import type { Displays } from './FieldValue.tsx';
import { RulesPanel } from './RulesPanel.tsx';
import { saveAsking } from './save.ts';
import { useErrorsIn } from './useErrorsIn.ts';
import { useLiveFindings } from './useLiveFindings.ts';
import { useSaveQuestions } from './useSaveQuestions.tsx';

interface ChangeFormProps {
  readonly children: ReactNode;
  /** Fields that must be filled. */
  readonly required: readonly string[];
  readonly rules: readonly RuleCode[];
  readonly check?: Check;
  /** The fields that may conflict, and how their values are shown when they do. */
  readonly fields?: readonly string[];
  readonly displays?: Displays;
  readonly defaultValues?: Readonly<Record<string, unknown>>;
  /** The labels of fields that the form calls otherwise than the resource does. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly submitLabel?: string;
  readonly onCancel: () => void;
  /** Within a dialog: no side panel, no frame. */
  readonly plain?: boolean;
}

/**
 * A form of the ledger. It shows the rules while one types, places violations on their fields, asks for reasons and
 * choices where saving needs them, and keeps every input until it is saved.
 */
export function ChangeForm(props: ChangeFormProps) {
  const { required, check, defaultValues, plain = false } = props;
  const [language] = useLocaleState();
  const locale: Locale = language === 'en' ? 'en' : 'zh';
  const [refused, setRefused] = useState<readonly Finding[]>([]);
  const validate = async (values: FormValues) => {
    const found = await findings(values, required, check, load, locale).catch(leaveToServer);
    return fieldErrors(found.filter(({ severity }) => severity === 'ERROR'));
  };
  return (
    <Form
      validate={validate}
      noValidate
      disableInvalidFormNotification
      warnWhenUnsavedChanges={!plain}
      {...(defaultValues ? { defaultValues } : {})}
    >
      <FormBody {...props} locale={locale} refused={refused} onRefused={setRefused} />
    </Form>
  );
}

/** Facts that cannot be read now are the server's to judge. */
function leaveToServer(): readonly Finding[] {
  return [];
}

interface FormBodyProps extends ChangeFormProps {
  readonly locale: Locale;
  readonly refused: readonly Finding[];
  readonly onRefused: (findings: readonly Finding[]) => void;
}

const none: readonly string[] = [];
const noDisplays: Displays = {};
const noLabels: Readonly<Record<string, string>> = {};

function FormBody(props: FormBodyProps) {
  const {
    children,
    required,
    rules,
    check,
    fields = none,
    displays = noDisplays,
    labels = noLabels,
    locale,
    refused,
    onRefused,
    plain,
  } = props;
  const resource = useResourceContext() ?? '';
  const { questions, dialogs } = useSaveQuestions(resource, fields, displays);
  const live = useLiveFindings(required, check, locale);
  useErrorsIn(locale);
  const ask = useCallback<Middleware<Mutate>>(
    async (name, params, next) => {
      onRefused([]);
      try {
        return await saveAsking(
          ({ original, data, acknowledge }) =>
            next(name, { ...params, data, previousData: original, meta: { ...params.meta, acknowledge } }),
          { original: params.previousData ?? {}, data: params.data, acknowledge: [] },
          questions,
        );
      } catch (error) {
        if (error instanceof RulesBroken) onRefused(error.violations);
        throw error;
      }
    },
    [questions, onRefused],
  );
  useRegisterMutationMiddleware(ask);
  const panel = <RulesPanel codes={rules} findings={live.findings} judged={live.judged} />;
  const inputs = (
    <Stack sx={{ gap: 2, minWidth: 0 }}>
      {!plain && <Restored />}
      <Problems refused={refused} live={live.findings} labels={labels} />
      {children}
      {plain && rules.length > 0 && <Box sx={{ pt: 1 }}>{panel}</Box>}
      <Buttons {...props} />
    </Stack>
  );
  return (
    <>
      {plain ? inputs : <TwoColumns inputs={inputs} panel={rules.length > 0 ? panel : null} />}
      {dialogs}
    </>
  );
}

type Params = { readonly data: FormValues; readonly previousData?: FormValues; readonly meta?: ChangeMeta };
type Mutate = (resource: string, params: Params) => Promise<unknown>;

function TwoColumns({ inputs, panel }: { readonly inputs: ReactNode; readonly panel: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: panel ? 'minmax(0, 1fr) 320px' : 'minmax(0, 1fr)' },
      }}
    >
      <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
        {inputs}
      </Paper>
      {panel && (
        <Paper variant="outlined" sx={{ p: 2.5, position: { md: 'sticky' }, top: { md: 80 } }}>
          {panel}
        </Paper>
      )}
    </Box>
  );
}

interface ProblemsProps {
  readonly refused: readonly Finding[];
  readonly live: readonly Finding[];
  readonly labels: Readonly<Record<string, string>>;
}

/** Everything that kept the form from being saved, in one place, also what belongs to no field. */
function Problems({ refused, live, labels }: ProblemsProps) {
  const translate = useTranslate();
  const resource = useResourceContext() ?? '';
  const { submitCount } = useFormState();
  // The domain may name what is no field of this form.
  const label = (field = '') => {
    const name = translate(labels[field] ?? `resources.${resource}.fields.${field}`, { _: '' });
    return name && `${name} · `;
  };
  const errors = live.filter(({ severity }) => severity === 'ERROR');
  const shown = refused.length > 0 ? refused : submitCount > 0 ? errors : [];
  if (shown.length === 0) return null;
  return (
    <Alert severity="error" role="alert">
      <AlertTitle>{translate('app.form.failedTitle', { smart_count: shown.length })}</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {shown.map(({ code, message, path }) => (
          <li key={`${code} ${path.join('.')} ${message}`}>
            {label(path[0])}
            {message} <code>{code}</code>
          </li>
        ))}
      </Box>
    </Alert>
  );
}

/** Says that the form opened with a value out of the record's history. */
function Restored() {
  const translate = useTranslate();
  const { state } = useLocation();
  const isRestored = typeof state === 'object' && state !== null && 'restored' in state;
  return isRestored && <Alert severity="info">{translate('app.form.restored')}</Alert>;
}

function Buttons({ submitLabel, onCancel }: ChangeFormProps) {
  const translate = useTranslate();
  const { isSubmitting } = useFormState();
  return (
    <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end', pt: 1 }}>
      <Button onClick={onCancel}>{translate('ra.action.cancel')}</Button>
      <Button type="submit" variant="contained" loading={isSubmitting}>
        {translate(submitLabel ?? 'ra.action.save')}
      </Button>
    </Stack>
  );
}
