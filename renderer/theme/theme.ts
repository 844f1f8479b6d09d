import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: a deep red. */
const accent: MantineColorsTuple = [
  '#fdf1f0',
  '#f7dedc',
  '#efbab7',
  '#e6938f',
  '#df736d',
  '#d85a54',
  '#c9443f',
  '#a8302d',
  '#8f2626',
  '#741c1e',
];

/** All sizes and colours of the screens; nothing of the kind stands anywhere else. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent },
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif", fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.4' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // The ground carries the colour; a title in yellow on yellow could not be read.
    Alert: { styles: { label: { color: 'var(--mantine-color-text)' } } },
    Button: { defaultProps: { size: 'sm' } },
    // Green and red say how it went; what is only said is neither.
    Notification: { defaultProps: { color: 'gray' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
  },
});

/** Quiet text must still be read on a cheap screen in daylight: 4.5 to 1 at least (WCAG AA). */
export const cssVariables: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': colors.gray[7],
    '--mantine-color-placeholder': colors.gray[6],
    // Mantine's own oranges and reds are too pale for words on white.
    '--text-warning': '#a33a06',
    '--text-danger': colors.red[9],
  },
  dark: {
    '--mantine-color-dimmed': colors.dark[1],
    '--mantine-color-anchor': colors['accent']?.[2] ?? '',
    '--text-warning': colors.orange[4],
    '--text-danger': colors.red[4],
  },
});

/** Height of a row of a register, in pixels: eighteen of them fit on their screens (ui.md). */
export const rowHeight = 32;
