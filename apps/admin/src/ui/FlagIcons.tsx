import SvgIcon, { type SvgIconProps } from '@mui/material/SvgIcon';

/** A flag flying from its pole. */
export function FlyingFlag(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 24 24" {...props}>
      <path
        d="M5 2.5v19"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        fill="none"
        opacity=".75"
      />
      <path d="M5.8 3.6c3.2-1.5 5.6 1.4 8.6.6 1.9-.5 3.4-1 5.2-.5.3.1.5.4.4.7-.9 2.7-.9 5.2 0 7.8.1.4-.2.7-.6.7-2-.3-3.4.2-5.1.6-3 .7-5.4-2-8.5-.6z" />
    </SvgIcon>
  );
}

/** A flag that has come down: furled at the foot of its pole. */
export function LoweredFlag(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 24 24" {...props}>
      <path
        d="M5 2.5v19"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        fill="none"
        opacity=".75"
      />
      <path
        d="M5.8 13.4c2 2.2 4.6 1.5 6.6 3.4 1.4 1.3 2.7 2 4.6 1.7-1.4 1.7-3.6 2-5.7 1.3-2.1-.7-3.6-.4-5.5.5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}

/** A pole that no flag was decided for. */
export function BarePole(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 24 24" {...props}>
      <path d="M5 2.5v19" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" fill="none" />
      <path
        d="M5.8 4.2h13v8.6h-13z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeDasharray="2.2 2.2"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}

/** The sign of an empty place. */
export function PennantIcon(props: SvgIconProps) {
  return (
    <SvgIcon viewBox="0 0 24 24" {...props}>
      <path
        d="M6 3v18M6.6 4.5 19 8.2 6.6 12"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </SvgIcon>
  );
}
