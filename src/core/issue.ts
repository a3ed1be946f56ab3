/**
 * Short constructors for issues, so that the rules read as rules.
 */
import type { DecisionRequest, Issue, IssueValue, Subject } from './outcome';

type Values = Readonly<Record<string, IssueValue>>;

/** 誤り: the case cannot be computed. */
export function error(code: string, about: Subject, values: Values = {}): Issue {
  return { severity: 'error', code, about, values };
}

/** 注意: the case is computed, a person should look. */
export function warning(code: string, about: Subject, values: Values = {}): Issue {
  return { severity: 'warning', code, about, values };
}

/** 参考: something to know beside the figures. */
export function note(code: string, about: Subject, values: Values = {}): Issue {
  return { severity: 'note', code, about, values };
}

/** Three lists that every rule writes to: errors, findings, and decisions that people have to make. */
export interface Report {
  errors: Issue[];
  findings: Issue[];
  decisions: DecisionRequest[];
}

export function emptyReport(): Report {
  return { errors: [], findings: [], decisions: [] };
}
