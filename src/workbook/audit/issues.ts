/** Short constructors for what an audit finds. */
import type { Place, PlacedIssue } from '../place';

type Values = PlacedIssue['values'];

export function difference(code: string, place: Place, values: Values): PlacedIssue {
  return { severity: 'error', code, place, values };
}

export function doubt(code: string, place: Place, values: Values): PlacedIssue {
  return { severity: 'warning', code, place, values };
}

export function remark(code: string, place: Place, values: Values): PlacedIssue {
  return { severity: 'note', code, place, values };
}

/** Of one code in one table: more than a person reads. */
const MOST = 1000;

/** The first thousand of each kind, and how many there were of the others (`moreOfTheSame`). */
export function capped(items: readonly PlacedIssue[]): readonly PlacedIssue[] {
  const kinds = new Map<string, PlacedIssue[]>();
  for (const item of items) {
    const kind = `${item.code}\n${item.place.table ?? ''}`;
    const list = kinds.get(kind);
    if (list) list.push(item);
    else kinds.set(kind, [item]);
  }
  const left = new Set([...kinds.values()].flatMap((list) => list.slice(MOST)));
  if (left.size === 0) return items;
  const more = [...kinds.values()]
    .filter((list) => list.length > MOST)
    .map((list): PlacedIssue => {
      const { code, severity, place } = list[0] as PlacedIssue;
      const { sheet = '', table = '' } = place;
      const values = { kind: code, found: list.length, shown: MOST };
      return { severity, code: 'moreOfTheSame', place: { sheet, table }, values };
    });
  return [...items.filter((item) => !left.has(item)), ...more];
}
