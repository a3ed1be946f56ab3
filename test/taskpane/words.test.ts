/** The pane's words: both languages say the same things; language, theme, time, settings of the stand-in's page. */
import { PANE_WORDS, paneText } from '../../src/messages/pane';
import { BESIDE_WORDS } from '../../src/messages/paneBeside';
import { BRING_WORDS } from '../../src/messages/paneBring';
import { ALL_MEMBERS } from '../../src/workbook/memberChoice';
import { parameterChoice, parameterName } from '../../src/messages';
import { COSTS_PARAMETERS, FORMS_PARAMETERS, SCORES_PARAMETERS } from '../../src/workbook';
import { themeOf } from '../../src/taskpane/view/theme';
import { localTime } from '../../src/messages';
import { timeText } from '../../src/taskpane/view/time';
import { readSettings } from '../../src/standin/page/settings';

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? '').sort();

test.each([...Object.entries(PANE_WORDS), ...Object.entries(BRING_WORDS), ...Object.entries(BESIDE_WORDS)])(
  '%s says the same in both languages',
  (_, { ja, en }) => {
    expect(ja).not.toBe('');
    expect(en).not.toBe('');
    expect(placeholders(en)).toEqual(placeholders(ja));
    expect(en).not.toMatch(/[ぁ-んァ-ヶ]/);
  },
);

test('numbers stand with their separators', () => {
  expect(paneText('compared', 'ja', { count: 3119 })).toBe('3,119セルを読み戻して照合した');
  expect(paneText('findingsCount', 'en', { errors: undefined, warnings: 2, notes: undefined })).toBe(
    '2 warnings  ',
  );
});

test('the theme: what is asked for, else high contrast, else Office, else the browser', () => {
  const hints = { asked: null, forcedColors: false, officeIsDark: undefined, prefersDark: false };
  expect(themeOf(hints)).toBe('light');
  expect(themeOf({ ...hints, prefersDark: true })).toBe('dark');
  expect(themeOf({ ...hints, prefersDark: true, officeIsDark: false })).toBe('light');
  expect(themeOf({ ...hints, forcedColors: true, officeIsDark: true })).toBe('contrast');
  expect(themeOf({ ...hints, asked: 'dark', forcedColors: true })).toBe('dark');
});

test('time is what the clock shows', () => {
  expect(localTime(new Date(2026, 10, 21, 9, 5, 7))).toBe('2026-11-21T09:05:07');
  expect(timeText('2026-11-21T09:05:07')).toBe('2026-11-21 09:05');
  expect(timeText('昨日')).toBe('昨日');
});

test("the stand-in's address: sample, language, theme, width within Excel's", () => {
  expect(readSettings('', true)).toMatchObject({
    sample: 'kanagawa-forms',
    lang: 'ja',
    dark: true,
    paneWidth: 350,
  });
  expect(readSettings('?lang=en&theme=light&pane=1000&latency=200', true)).toMatchObject({
    lang: 'en',
    dark: false,
    paneWidth: 450,
    latency: 200,
    paneQuery: 'lang=en&theme=light',
  });
  expect(readSettings('?pane=x&theme=%22%3E', false)).toMatchObject({
    paneWidth: 350,
    dark: false,
    paneQuery: 'lang=ja',
  });
});

test('every parameter and every word of its choices has English beside it; Japanese stays as in the cells', () => {
  for (const { name, choices = [] } of [...FORMS_PARAMETERS, ...COSTS_PARAMETERS, ...SCORES_PARAMETERS]) {
    expect(parameterName(name, 'ja')).toBe(name);
    expect(parameterName(name, 'en')).toMatch(new RegExp(`^[A-Z].* \\(${name}\\)$`));
    for (const choice of choices.filter((one) => typeof one === 'string'))
      expect(parameterChoice(choice, 'en')).toMatch(new RegExp(`^[a-z].* \\(${choice}\\)$`));
  }
  expect(parameterChoice(ALL_MEMBERS, 'en')).toBe('all members (全団体)');
});
