import DarkMode from '@mui/icons-material/DarkModeOutlined';
import LightMode from '@mui/icons-material/LightModeOutlined';
import { Button, IconButton } from '@mui/material';
import { useTheme as useMuiTheme } from '@mui/material/styles';
import { useI18nProvider, useLocaleState, useTheme, useTranslate } from 'react-admin';

/** Switches between Chinese and English; the button is written in the language it leads to. */
export function LanguageSwitch() {
  const [language, setLanguage] = useLocaleState();
  const { changeLocale } = useI18nProvider();
  const other = language === 'zh' ? 'en' : 'zh';
  const change = async () => {
    // Were the provider told after the state, react-admin would build the page anew and lose what is typed on it.
    await changeLocale(other);
    setLanguage(other);
  };
  return (
    <Button
      color="inherit"
      size="small"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={change}
      sx={{ minWidth: 44, minHeight: 36 }}
    >
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

/** Switches between the light and the dark appearance. */
export function AppearanceSwitch() {
  const translate = useTranslate();
  const [, setTheme] = useTheme();
  const isDark = useMuiTheme().palette.mode === 'dark';
  return (
    <IconButton
      color="inherit"
      aria-label={translate('ra.action.toggle_theme')}
      title={translate('ra.action.toggle_theme')}
      onClick={() => setTheme(isDark ? 'light' : 'dark')}
    >
      {isDark ? <LightMode fontSize="small" /> : <DarkMode fontSize="small" />}
    </IconButton>
  );
}
