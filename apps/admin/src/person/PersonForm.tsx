import { Box, Typography } from '@mui/material';
import { personCategories, type RuleCode, sexes, spellEntries } from '@qinglan/domain';
import { useRecordContext, useTranslate } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { EnumInput, Row, SyntheticInput, TextBox } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { checkPerson } from './person.check.ts';
import { personFields } from './person.operations.ts';

const rules: readonly RuleCode[] = ['person.birth', 'team.eligibility', 'station.lifetime'];
const required = ['name', 'category', 'sex'];
const displays = { sex: { enum: 'Sex' }, birthDate: 'date' } as const;

/** What is typed about a person: no more than an honours ledger needs. */
export function PersonForm({ onCancel }: { readonly onCancel: () => void }) {
  const isNew = useRecordContext()?.id === undefined;
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkPerson}
      fields={personFields}
      displays={displays}
      onCancel={onCancel}
    >
      <TextBox source="name" isRequired autoFocus={isNew} />
      <Row>
        {isNew && (
          <EnumInput source="category" isRequired open type="PersonCategory" values={personCategories} />
        )}
        <EnumInput source="sex" isRequired open type="Sex" values={sexes} />
      </Row>
      <DateInput source="birthDate" help="resources.people.text.birthHelp" />
      {isNew && <FirstService />}
      {isNew && <SyntheticInput />}
    </ChangeForm>
  );
}

function FirstService() {
  const translate = useTranslate();
  return (
    <Box
      component="fieldset"
      sx={{ m: 0, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0 }}
    >
      <Typography component="legend" variant="h3" sx={{ px: 0.75 }}>
        {translate('resources.people.text.firstService')}
      </Typography>
      <Row>
        <RecordPicker source="stationId" reference="stations" help="resources.people.text.firstServiceHelp" />
        <DateInput source="servesFrom" />
      </Row>
      <EnumInput source="entry" type="SpellEntry" values={spellEntries} />
    </Box>
  );
}
