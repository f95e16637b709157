import type { PaletteMode } from '@mui/material';
import { createTheme, type PaletteOptions } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';

declare module '@mui/material/styles' {
  interface Palette {
    /** The red of the red flag, and of nothing else. */
    flag: { readonly main: string; readonly faded: string };
  }
  interface PaletteOptions {
    flag?: { readonly main: string; readonly faded: string };
  }
}

/** 青 and ink. Every text colour keeps 4.5 : 1 on every surface it may stand on (WCAG 2.2 AA). */
const palettes: Record<PaletteMode, PaletteOptions> = {
  light: {
    mode: 'light',
    primary: { main: '#0d6667', dark: '#084b4c', light: '#2f8686', contrastText: '#ffffff' },
    secondary: { main: '#3b5a75', contrastText: '#ffffff' },
    background: { default: '#f3f6f6', paper: '#ffffff' },
    text: { primary: '#15252a', secondary: '#4a5c62', disabled: '#5f7077' },
    divider: '#d9e2e2',
    error: { main: '#9a3412', contrastText: '#ffffff' },
    warning: { main: '#7a5200', contrastText: '#ffffff' },
    success: { main: '#23643a', contrastText: '#ffffff' },
    info: { main: '#0d6667', contrastText: '#ffffff' },
    flag: { main: '#c8102e', faded: '#f7e9ea' },
  },
  dark: {
    mode: 'dark',
    primary: { main: '#6cccc3', dark: '#4fb0a8', light: '#9fe0da', contrastText: '#06201f' },
    secondary: { main: '#a9c3dc', contrastText: '#0b1a26' },
    background: { default: '#0d1517', paper: '#141f22' },
    text: { primary: '#e4edec', secondary: '#a8babb', disabled: '#8fa3a5' },
    divider: '#2a3a3e',
    error: { main: '#f5a583', contrastText: '#2a1006' },
    warning: { main: '#ecc067', contrastText: '#241a00' },
    success: { main: '#8fd0a2', contrastText: '#06200f' },
    info: { main: '#6cccc3', contrastText: '#06201f' },
    flag: { main: '#f0424f', faded: '#3a1a1f' },
  },
};

const fontFamily = [
  '-apple-system',
  '"Segoe UI"',
  'Roboto',
  '"PingFang SC"',
  '"HarmonyOS Sans SC"',
  '"Microsoft YaHei UI"',
  '"Microsoft YaHei"',
  '"Noto Sans CJK SC"',
  '"Source Han Sans SC"',
  'sans-serif',
].join(',');

/** The theme of one appearance. */
export function themeFor(mode: PaletteMode): RaThemeOptions {
  const { palette } = createTheme({ palette: palettes[mode] });
  const line = `1px solid ${palette.divider}`;
  return {
    palette: palettes[mode],
    shape: { borderRadius: 8 },
    sidebar: { width: 220 },
    typography: {
      fontFamily,
      fontSize: 14,
      h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.35, letterSpacing: '0.01em' },
      h2: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.45 },
      h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.5 },
      body1: { fontSize: '0.9375rem', lineHeight: 1.65 },
      body2: { fontSize: '0.875rem', lineHeight: 1.6 },
      caption: { fontSize: '0.8125rem', lineHeight: 1.5 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
          ':focus-visible': { outline: `2px solid ${palette.primary.main}`, outlineOffset: 2 },
          '@media (prefers-reduced-motion: reduce)': {
            '*': { animation: 'none !important', transition: 'none !important' },
          },
        },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { borderRadius: 8 } } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', fullWidth: true, margin: 'none' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
      MuiAutocomplete: { defaultProps: { size: 'small', fullWidth: true } },
      MuiFormHelperText: {
        styleOverrides: { root: { marginLeft: 2, fontSize: '0.8125rem', lineHeight: 1.45 } },
      },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottom: line, padding: '9px 14px', lineHeight: 1.5 },
          head: {
            color: palette.text.secondary,
            fontWeight: 600,
            whiteSpace: 'nowrap',
            background: palette.background.paper,
          },
        },
      },
      MuiTableRow: { styleOverrides: { root: { '&:last-child td': { borderBottom: 0 } } } },
      MuiChip: { styleOverrides: { root: { fontWeight: 500, height: 24 } } },
      MuiTooltip: { defaultProps: { arrow: true } },
      MuiDialog: { defaultProps: { fullWidth: true } },
      MuiDialogTitle: { styleOverrides: { root: { fontSize: '1.0625rem', fontWeight: 650 } } },
      MuiTab: { styleOverrides: { root: { minHeight: 44, paddingInline: 14, minWidth: 0 } } },
      MuiAlert: { styleOverrides: { root: { borderRadius: 8 } } },
      RaDatagrid: { styleOverrides: { root: { '& .RaDatagrid-headerCell': { fontWeight: 600 } } } },
    },
  } as RaThemeOptions;
}
