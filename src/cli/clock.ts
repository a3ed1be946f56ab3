/** The time of a run: from --now, from WARIKAN_NOW, or from the clock. */
import { localTime } from '../messages';
import type { Io } from './io';
import { problem, type CliProblem } from './problem';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/;

/** ISO 8601 with the local offset: `2026-11-21T12:00:00+09:00`. */
export function nowOf(io: Io, given: string | undefined): string | CliProblem[] {
  const fixed = given ?? io.env['WARIKAN_NOW'];
  if (fixed === undefined || fixed === '') return zonedTime(io.clock());
  if (!FORM.test(fixed) || Number.isNaN(Date.parse(fixed))) return [problem('nowInvalid', { found: fixed })];
  return fixed;
}

/** A new file's properties need an offset (W3CDTF); a time given without one is taken as it stands. */
export function fileTime(now: string): string {
  const seconds = /T\d\d:\d\d($|Z|[+-])/.test(now) ? now.replace(/(T\d\d:\d\d)/, '$1:00') : now;
  return /(Z|[+-]\d\d:\d\d)$/.test(seconds) ? seconds : `${seconds}Z`;
}

function zonedTime(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const offset = -date.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${localTime(date)}${zone}`;
}
