/** A fault in a package that Excel would mend, drop or refuse, or that our own rules forbid. */
export interface LintFinding {
  /** Stable word for the rule. */
  rule: string;
  /** Part where it is. */
  part: string;
  /** What it is about: a cell, a name, a relationship. */
  subject: string;
  detail: string;
}

/** Takes findings; keeps the first few of a rule in a part, as one mistake repeats down a column. */
export interface FindingList {
  add(rule: string, part: string, subject: string, detail?: string): void;
  readonly all: LintFinding[];
}

const MOST = 20;

export function findingList(): FindingList {
  const all: LintFinding[] = [];
  const counts = new Map<string, number>();
  return {
    all,
    add(rule, part, subject, detail = '') {
      const key = `${rule}\n${part}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count <= MOST) all.push({ rule, part, subject, detail });
    },
  };
}
