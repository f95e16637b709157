import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { RecordPicker } from '../form/RecordPicker.tsx';
import { participantsOf } from './waves.ts';

/** Who goes in which wave: a field for each wave that has people, and one more. */
export function WaveInputs({ stationId }: { readonly stationId: string | undefined }) {
  const translate = useTranslate();
  const waves: unknown = useWatch({ name: 'waves' });
  const last = Math.max(0, ...participantsOf(waves).map(({ wave }) => wave));
  return (
    <>
      {Array.from({ length: last + 1 }, (_, index) => (
        <RecordPicker
          // biome-ignore lint/suspicious/noArrayIndexKey: a wave is its number
          key={index}
          source={`waves.${index}`}
          reference="people"
          many
          label={translate('resources.vanguardTasks.text.wave', { wave: index + 1 })}
          {...(index === 0 ? { help: 'resources.vanguardTasks.text.firstWaveHelp' } : {})}
          {...(stationId ? { filter: { stationId } } : {})}
        />
      ))}
    </>
  );
}
