/** The command line: wrong usage, output files, what a run lost on the way. */
import type { Catalog } from '../lang';

export const COMMAND_LINE: Catalog = {
  commandMissing: { ja: '命令がない。', en: 'There is no command.' },
  commandUnknown: {
    ja: '「{found}」という命令はない。ある命令：{expected}。',
    en: 'There is no command "{found}". Commands: {expected}.',
  },
  optionUnknown: {
    ja: '{command} に「{found}」という指定はない。ある指定：{expected}。',
    en: '{command} has no option "{found}". Options: {expected}.',
  },
  optionTwice: { ja: '「{found}」が2回ある。', en: '"{found}" is given twice.' },
  optionNeedsValue: { ja: '「{found}」のあとに値がない。', en: '"{found}" needs a value.' },
  optionTakesNoValue: { ja: '「{found}」は値をとらない。', en: '"{found}" takes no value.' },
  optionMissing: { ja: '{command} には「{expected}」が要る。', en: '{command} needs "{expected}".' },
  argumentMissing: { ja: '{command} には {expected} が要る。', en: '{command} needs {expected}.' },
  argumentUnexpected: {
    ja: '「{found}」は余計。{command} がとるのは {expected}。',
    en: '"{found}" is one too many. {command} takes {expected}.',
  },
  langUnknown: {
    ja: '「{found}」という言語はない。ja か en を指定する。',
    en: 'There is no language "{found}". Use ja or en.',
  },
  nowInvalid: {
    ja: '「{found}」は日時ではない。2026-11-21T12:00:00+09:00 のように書く。',
    en: '"{found}" is no date and time. Write it like 2026-11-21T12:00:00+09:00.',
  },
  templateUnknown: {
    ja: '「{found}」というひな形はない。あるひな形：{expected}。',
    en: 'There is no template "{found}". Templates: {expected}.',
  },
  replaceAsked: {
    ja: '何も書いていない。{count}件を置き換えてよければ --replace を付けて実行する。',
    en: 'Nothing was written. If these {count} may be replaced, run again with --replace.',
  },
  macroNeedsXlsm: {
    ja: '{file}：入力はマクロ入りのブックなので、出力の名は .xlsm で終わらせる。',
    en: '{file}: The input holds macros, so the name of the output has to end in .xlsm.',
  },
  outputNeedsXlsx: {
    ja: '{file}：入力にマクロがないので、出力の名は .xlsx で終わらせる。',
    en: '{file}: The input holds no macros, so the name of the output has to end in .xlsx.',
  },
  outputExists: {
    ja: '{file}：出力先にファイルがある。書き換えてよければ --force を付ける。',
    en: '{file}: The output exists already. Use --force to overwrite it.',
  },
  partLost: {
    ja: '入力にあった {kind}「{what}」が出力では{how|lost}。',
    en: 'The input held {kind} "{what}", which is {how|lost} in the output.',
  },
};
