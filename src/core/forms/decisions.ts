/**
 * Ties and choices are outcomes: the request goes out, the answer comes back in the 決定 table.
 */
import { error, note, type Report } from '../issue';
import type { DecisionRequest } from '../outcome';
import type { FormsCase } from './case';

/** The beginnings of our matters (事項). */
export const MATTERS = { award: 'くじ：', ceiling: '予定価格超過：', remainder: '端数：' } as const;

/** `くじ：1回／連続帳票`: the exact text of the 事項 column. */
export function matterText(kind: keyof typeof MATTERS, round: string, unit: string): string {
  return `${MATTERS[kind]}${round}／${unit}`;
}

/** Result recorded for a matter, trimmed; undefined when there is none (an empty result is none). */
function recorded(c: FormsCase, matter: string): string | undefined {
  const result = c.decisions.find((decision) => decision.matter === matter)?.result.trim();
  return result === '' ? undefined : result;
}

/** The option that people chose; null after asking for it, or after an error when it is no option. */
export function chosenOption(c: FormsCase, request: DecisionRequest, report: Report): string | null {
  const result = recorded(c, request.matter);
  if (result === undefined) {
    report.decisions.push(request);
    return null;
  }
  if (request.options.includes(result)) return result;
  refuse(request, result, report);
  return null;
}

/**
 * The options in the order drawn: names separated by 、 — at least `places` of them, none twice.
 * Null after asking, or after an error.
 */
export function drawnOrder(
  c: FormsCase,
  request: DecisionRequest,
  places: number,
  report: Report,
): readonly string[] | null {
  const result = recorded(c, request.matter);
  if (result === undefined) {
    report.decisions.push(request);
    return null;
  }
  const names = result.split(/[、,，]/).map((name) => name.trim());
  const valid = names.every((name, i) => request.options.includes(name) && names.indexOf(name) === i);
  if (valid && names.length >= places) return names;
  refuse(request, result, report);
  return null;
}

function refuse(request: DecisionRequest, result: string, report: Report): void {
  const { matter, options, about } = request;
  report.errors.push(error('decisionNotAnOption', { ...about, field: '決定' }, { matter, result, options }));
}

/** A recorded decision of ours that nothing asks for any more (an input changed after the draw). */
export function noteUnusedDecisions(c: FormsCase, used: ReadonlySet<string>, report: Report): void {
  for (const { matter, result } of c.decisions) {
    const ours = Object.values(MATTERS).some((beginning) => matter.startsWith(beginning));
    if (ours && !used.has(matter))
      report.findings.push(note('decisionNotUsed', { field: '決定' }, { matter, result }));
  }
}
