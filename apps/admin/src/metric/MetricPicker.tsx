import { metricDefinitions } from '@qinglan/domain';
import { AutocompleteInput, useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { useLanguage } from './useLanguage.ts';

interface MetricPickerProps {
  readonly source: string;
  /** Where the form keeps the parameters; they are emptied when another metric is chosen. */
  readonly parametersSource: string;
  readonly label?: string;
}

/** Chooses one of the metrics. */
export function MetricPicker({ source, parametersSource, label }: MetricPickerProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { setValue } = useFormContext();
  return (
    <AutocompleteInput
      source={source}
      isRequired
      helperText={false}
      choices={metricDefinitions.map(({ name, title }) => ({ id: name, name: title[language] }))}
      translateChoice={false}
      noOptionsText={translate('app.form.noOptions')}
      openText={translate('app.form.openOptions')}
      closeText={translate('ra.action.close')}
      clearText={translate('app.form.clear')}
      clearOnBlur
      onChange={() => setValue(parametersSource, {})}
      {...(label ? { label } : {})}
    />
  );
}
