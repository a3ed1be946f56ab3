/** What each command takes. */
import type { CommandSpec } from './args';

const COMMON = {
  '--lang': { value: true },
  '--now': { value: true },
  '--force': { value: false },
} as const;

export const TEMPLATE: CommandSpec = {
  name: 'template',
  args: ['NAME'],
  optionalArgs: 1,
  options: { '--out': { value: true }, ...COMMON },
};

export const BRING: CommandSpec = {
  name: 'bring',
  args: ['FILE.xlsx'],
  options: {
    '--range': { value: true },
    '--as': { value: true },
    '--set': { value: true },
    '--headings': { value: true },
    '--across': { value: false },
    '--name': { value: true },
    '--mapping': { value: true },
    '--out': { value: true },
    '--json': { value: false },
    '--replace': { value: false },
    ...COMMON,
  },
};

export const RUN: CommandSpec = {
  name: 'run',
  args: ['INPUT.xlsx'],
  options: {
    '--out': { value: true, required: true },
    '--json': { value: false },
    '--user': { value: true },
    '--prefix': { value: true },
    '--member': { value: true },
    '--beside': { value: true },
    '--replace': { value: false },
    ...COMMON,
  },
};

export const AUDIT: CommandSpec = {
  name: 'audit',
  args: ['FILE.xlsx'],
  options: {
    '--out': { value: true },
    '--json': { value: false },
    '--recalculate': { value: false },
    '--prefix': { value: true },
    ...COMMON,
  },
};
