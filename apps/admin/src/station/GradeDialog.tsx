import { type RuleCode, stationGrades } from '@qinglan/domain';
import { useCallback, useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { ActionDialog } from '../form/ActionDialog.tsx';
import type { CheckContext, FormValues } from '../form/check.ts';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkGrading } from './profile.check.ts';
import type { Grading } from './profile.operations.ts';

const rules: readonly RuleCode[] = ['station.grade-ladder', 'record.future', 'station.lifetime'];
const required = ['grade', 'from'];
const labels = { authorityId: 'resources.stations.text.namedBy' };

interface GradeDialogProps {
  readonly stationId: string;
  /** The grading to change; absent for a new one. */
  readonly grading?: Grading;
}

/** Records the grade that a station was given, or changes what was recorded. */
export function GradeDialog({ stationId, grading }: GradeDialogProps) {
  const translate = useTranslate();
  const id = grading?.id ?? null;
  const input = useMemo(
    () => (grading ? { id: grading.id, version: grading.version } : { stationId }),
    [stationId, grading],
  );
  const defaults = useMemo(
    () =>
      grading && {
        grade: grading.grade,
        from: grading.from,
        authorityId: grading.authority?.id ?? null,
        documentNumber: grading.documentNumber,
      },
    [grading],
  );
  const check = useCallback(
    (values: FormValues, context: CheckContext) => checkGrading(stationId, id, values, context),
    [stationId, id],
  );
  const text = (key: string) => translate(`resources.stations.text.${key}`);
  return (
    <ActionDialog
      resource="stations"
      action={grading ? 'updateStationGrading' : 'gradeStation'}
      variant={grading ? 'text' : 'outlined'}
      label={text(grading ? 'changeSnapshot' : 'recordGrade')}
      title={text(grading ? 'changeGrade' : 'recordGrade')}
      done={text('gradeSaved')}
      input={input}
      required={required}
      rules={rules}
      check={check}
      labels={labels}
      {...(defaults ? { defaultValues: defaults } : {})}
    >
      <EnumInput source="grade" isRequired open type="StationGrade" values={stationGrades} />
      <DateInput source="from" isRequired />
      <RecordPicker
        source="authorityId"
        reference="authorities"
        label={labels.authorityId}
        help="resources.stations.text.namedByHelp"
      />
      <TextBox source="documentNumber" />
      {!grading && <SyntheticInput />}
    </ActionDialog>
  );
}
