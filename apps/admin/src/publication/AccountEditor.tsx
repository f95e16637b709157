import AddLink from '@mui/icons-material/AddLinkOutlined';
import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { type Figure, figuresIn, longestAccount, moveMarks } from '@qinglan/domain';
import { useMemo, useRef, useState } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ClaimDialog } from './ClaimDialog.tsx';
import { DraftFigures } from './DraftFigures.tsx';
import { MarkedText } from './MarkedText.tsx';
import { claimsOf } from './publication.check.ts';
import type { ClaimValues } from './publication.operations.ts';
import { useAnswers } from './useAnswers.ts';

/** A figure that is being bound: a new one, or the one of that key. */
interface Binding {
  readonly key: string | null;
  readonly claim: ClaimValues;
}

/** The text of an account, and its figures: found, marked, bound to metrics and held against the ledger while one writes. */
export function AccountEditor() {
  const translate = useTranslate();
  const text = (key: string, options: object = {}) =>
    translate(`resources.publications.text.${key}`, options);
  const { setValue } = useFormContext();
  const values = useWatch();
  const claims = claimsOf(values['claims']);
  const subject = { stationId: String(values['stationId'] ?? ''), asOf: String(values['asOf'] ?? '') };
  const { field, fieldState, id } = useInput({ source: 'body', format: asText, parse: asText });
  const body = asText(field.value);
  const area = useRef<HTMLTextAreaElement>(null);
  const [binding, setBinding] = useState<Binding | null>(null);
  const answers = useAnswers(subject, claims);
  const unbound = useMemo(() => unboundFigures(body, claims), [body, claims]);
  const keep = (changed: readonly ClaimValues[]) => setValue('claims', changed, { shouldDirty: true });
  const open = (key: string) => {
    const claim = claims.find((one) => one.key === key);
    const figure = unbound.find((one) => keyOf(one) === key);
    if (claim) setBinding({ key, claim });
    else if (figure) setBinding({ key: null, claim: newClaim(figure, claims) });
  };
  const bindSelection = () => {
    const [start, end] = [area.current?.selectionStart ?? 0, area.current?.selectionEnd ?? 0];
    const words = body.slice(start, end);
    const [figure] = figuresIn(words);
    const value = figure?.value ?? Number.NaN;
    setBinding({
      key: null,
      claim: newClaim(
        { value, qualifier: figure?.qualifier ?? 'EXACT', text: words, start, length: end - start },
        claims,
      ),
    });
  };
  const marks = [
    ...claims.map((claim, index) => ({ ...claim, verdict: answers[index]?.verdict ?? null })),
    ...unbound.map((figure) => ({ ...figure, key: keyOf(figure), verdict: null })),
  ];
  return (
    <Stack sx={{ gap: 2 }}>
      <TextField
        {...field}
        id={id}
        inputRef={area}
        label={translate('resources.publications.fields.body')}
        multiline
        minRows={6}
        maxRows={18}
        error={fieldState.invalid}
        onChange={(event) => {
          keep(moveMarks(body, event.target.value, claims));
          field.onChange(event.target.value);
        }}
        helperText={
          fieldState.error?.message ?? text('bodyHelp', { count: body.length, longest: longestAccount })
        }
      />
      <Box>
        <Button variant="outlined" size="small" startIcon={<AddLink />} onClick={bindSelection}>
          {text('bindSelection')}
        </Button>
      </Box>
      {body.trim() !== '' && (
        <Box component="section" aria-label={text('preview')}>
          <Typography variant="h3" component="h2" sx={{ mb: 0.5 }}>
            {text('preview')}
          </Typography>
          <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
            {text('previewHelp', { smart_count: unbound.length })}
          </Typography>
          <MarkedText body={body} marks={marks} onOpen={open} />
        </Box>
      )}
      {subject.stationId === '' && claims.length + unbound.length > 0 && (
        <Alert severity="info">{text('stationFirst')}</Alert>
      )}
      <DraftFigures
        claims={claims}
        answers={answers}
        onOpen={open}
        onRemove={(key) => keep(claims.filter((claim) => claim.key !== key))}
      />
      {binding && (
        <ClaimDialog
          subject={subject}
          body={body}
          claim={binding.claim}
          isNew={binding.key === null}
          onClose={() => setBinding(null)}
          onKeep={(claim) => {
            keep(
              binding.key === null
                ? [...claims, claim]
                : claims.map((one) => (one.key === binding.key ? claim : one)),
            );
            setBinding(null);
          }}
        />
      )}
    </Stack>
  );
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

type Found = Pick<Figure, 'start' | 'length' | 'text' | 'value' | 'qualifier'>;

function keyOf({ start, length }: Found): string {
  return `found ${start} ${length}`;
}

/** Figures in the text that no claim marks yet. */
function unboundFigures(body: string, claims: readonly ClaimValues[]): readonly Figure[] {
  const marked = claims.flatMap(({ start, length }) =>
    start === null || length === null ? [] : [[start, start + length] as const],
  );
  return figuresIn(body).filter(
    ({ start, length }) => !marked.some(([from, to]) => start < to && from < start + length),
  );
}

/** A claim about the figure, not yet bound to a metric. */
function newClaim(
  { start, length, text, value, qualifier }: Found,
  claims: readonly ClaimValues[],
): ClaimValues {
  const taken = new Set(claims.map(({ key }) => key));
  let number = claims.length + 1;
  while (taken.has(`f${number}`)) number += 1;
  const isMarked = length > 0;
  return {
    key: `f${number}`,
    text,
    metric: '',
    parameters: {},
    stated: value,
    unit: '',
    qualifier,
    start: isMarked ? start : null,
    length: isMarked ? length : null,
  };
}
