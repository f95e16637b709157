import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import ErrorIcon from '@mui/icons-material/ErrorOutlined';
import Circle from '@mui/icons-material/RadioButtonUncheckedOutlined';
import Warning from '@mui/icons-material/WarningAmberOutlined';
import { Box, Stack, Typography } from '@mui/material';
import { type Locale, ledgerRule, type RuleCode, ruleCatalogue } from '@qinglan/domain';
import { ruleStatements } from '@qinglan/domain/statements';
import { useLocaleState, useTranslate } from 'react-admin';
import type { Finding } from './check.ts';

type State = 'ok' | 'error' | 'warning' | 'waiting';

const icons = { ok: CheckCircle, error: ErrorIcon, warning: Warning, waiting: Circle };
const colours = {
  ok: 'success.main',
  error: 'error.main',
  warning: 'warning.main',
  waiting: 'text.disabled',
};

interface RulesPanelProps {
  readonly codes: readonly RuleCode[];
  readonly findings: readonly Finding[];
  /** Whether enough is filled in for the rules to be judged. */
  readonly judged: boolean;
}

/** The rules that this form will be judged by, in plain sentences, and how each stands right now. */
export function RulesPanel({ codes, findings, judged }: RulesPanelProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const locale: Locale = language === 'en' ? 'en' : 'zh';
  const rules = ruleCatalogue.filter((rule) => codes.includes(rule.code));
  return (
    <Box component="section" aria-label={translate('app.rules.title')}>
      <Typography variant="h3" component="h2" sx={{ mb: 1 }}>
        {translate('app.rules.title')}
      </Typography>
      <Stack component="ul" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1.25 }}>
        {rules.map((rule) => {
          const found = findings.filter(({ code }) => code === rule.code);
          const state = stateOf(found, judged);
          const Icon = icons[state];
          return (
            <Stack key={rule.code} component="li" direction="row" sx={{ gap: 1 }}>
              <Icon
                fontSize="small"
                titleAccess={translate(`app.rules.${state}`)}
                sx={{ color: colours[state], mt: '2px' }}
              />
              <Box sx={{ minWidth: 0 }}>
                <Typography variant="body2">{ruleStatements[rule.code][locale]}</Typography>
                {found.map(({ message }) => (
                  <Typography key={message} variant="body2" sx={{ color: colours[state], fontWeight: 500 }}>
                    {message}
                  </Typography>
                ))}
                <Typography variant="caption" color="textSecondary" component="p">
                  <code>{rule.code}</code> ·{' '}
                  {translate(
                    state === 'warning' || rule.severity === 'WARNING'
                      ? 'app.rules.mayExplain'
                      : 'app.rules.mustHold',
                  )}
                  {rule.source !== ledgerRule.source && (
                    <> · {translate('app.rules.source', { source: rule.source[locale] })}</>
                  )}
                </Typography>
              </Box>
            </Stack>
          );
        })}
      </Stack>
    </Box>
  );
}

function stateOf(found: readonly Finding[], judged: boolean): State {
  if (found.some(({ severity }) => severity === 'ERROR')) return 'error';
  if (found.length > 0) return 'warning';
  return judged ? 'ok' : 'waiting';
}
