import { Box, Typography } from '@mui/material';
import { type RuleCode, standingMeasures } from '@qinglan/domain';
import { NumberInput, useTranslate } from 'react-admin';
import { ChangeForm } from '../form/ChangeForm.tsx';
import { DateInput } from '../form/DateInput.tsx';
import { Row, SyntheticInput } from '../form/inputs.tsx';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { today } from '../ui/formatDate.ts';
import { StandingPreview } from './StandingPreview.tsx';
import { checkStanding } from './teamStanding.check.ts';

const rules: readonly RuleCode[] = ['team.standing', 'station.lifetime', 'period.order'];
const required = ['stationId', 'from', 'to'];

const usualWeights = {
  COLLECTIVE_AWARDS: 10,
  MEMBER_AWARDS: 5,
  PEOPLE_SERVED: 0.01,
  DISPUTES_MEDIATED: 0.1,
  CASE_REVIEWS: 1,
  VANGUARD_TURNOUTS: 2,
};

/** The last whole year, with weights to begin from. */
function defaults() {
  const year = Number(today().slice(0, 4));
  return { from: `${year - 1}-01-01`, to: `${year}-01-01`, weights: usualWeights };
}

/** What is chosen for a standing: station, period and weights. */
export function TeamStandingForm({ onCancel }: { readonly onCancel: () => void }) {
  return (
    <ChangeForm
      required={required}
      rules={rules}
      check={checkStanding}
      defaultValues={defaults()}
      submitLabel="resources.teamStandings.text.publish"
      onCancel={onCancel}
    >
      <RecordPicker source="stationId" reference="stations" isRequired />
      <Row>
        <DateInput source="from" isRequired />
        <DateInput source="to" isRequired help="resources.teamStandings.text.toHelp" />
      </Row>
      <Weights />
      <StandingPreview />
      <DateInput source="publishedOn" help="resources.teamStandings.text.publishedOnHelp" />
      <SyntheticInput />
    </ChangeForm>
  );
}

function Weights() {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Typography component="legend" variant="h3">
        {translate('resources.teamStandings.fields.weights')}
      </Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {translate('resources.teamStandings.text.weightsHelp')}
      </Typography>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(3, minmax(0, 1fr))' },
        }}
      >
        {standingMeasures.map((measure) => (
          <NumberInput
            key={measure}
            source={`weights.${measure}`}
            label={`enums.StandingMeasure.${measure}`}
            helperText={false}
            step="any"
            min={0}
          />
        ))}
      </Box>
    </Box>
  );
}
