/** Light, dark and high contrast: what Office says, else what the browser says. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Green of the icon, from dark to light. */
const brand: BrandVariants = {
  10: '#010503',
  20: '#051b13',
  30: '#062c20',
  40: '#053a29',
  50: '#074733',
  60: '#0a543c',
  70: '#0c6046',
  80: '#0f6c4d',
  90: '#2b7f61',
  100: '#449275',
  110: '#5ca58a',
  120: '#74b89f',
  130: '#8dcbb5',
  140: '#a7decb',
  150: '#c2f0e0',
  160: '#e2f9f0',
};

/** Japanese letters first: the fonts of Windows and Mac, then Noto. */
const fontFamilyBase =
  "'Yu Gothic UI', 'Segoe UI', Meiryo, 'Hiragino Sans', 'Noto Sans CJK JP', 'Noto Sans JP', sans-serif";

const dark = createDarkTheme(brand);

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(brand), fontFamilyBase },
  dark: { ...dark, colorBrandForeground1: brand[120], colorBrandForeground2: brand[130], fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

export interface ThemeHints {
  /** `?theme=`. */
  asked: string | null;
  forcedColors: boolean;
  /** Undefined where Office does not say (Excel on the web). */
  officeIsDark: boolean | undefined;
  prefersDark: boolean;
}

export function themeOf({ asked, forcedColors, officeIsDark, prefersDark }: ThemeHints): ThemeName {
  if (asked === 'light' || asked === 'dark' || asked === 'contrast') return asked;
  if (forcedColors) return 'contrast';
  return (officeIsDark ?? prefersDark) ? 'dark' : 'light';
}
