/** Workbooks of any size to measure with: towns × forms as matrices, group prices by thresholds, two bidders. */

/** A small generator of whole numbers, the same on every machine. */
export function sequence(seed) {
  let state = seed;
  return (limit) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state % limit;
  };
}

export const FORMS_OF = (size) => Array.from({ length: size.forms }, (_, i) => `様式${i + 1}号帳票`);
export const MEMBERS_OF = (size) => Array.from({ length: size.members }, (_, i) => `団体${i + 1}町`);
export const ROUNDS_OF = (size) => Array.from({ length: size.rounds }, (_, i) => `第${i + 1}回`);

const THRESHOLDS = [10000, 1000];

/** Tables of the contract as rows with headings. */
export function tablesOf(size) {
  const [members, forms, rounds] = [MEMBERS_OF(size), FORMS_OF(size), ROUNDS_OF(size)];
  const next = sequence(members.length * 1000 + forms.length);
  const rows = rounds.flatMap((round) => forms.map((form) => [round, form]));
  const sheets = rows.map((key) => [...key, ...members.map(() => next(20000) + 1)]);
  const alone = rows.map((key) => [...key, ...members.map(() => (next(2000) + 500) / 100)]);
  const bids = rounds.flatMap((round) =>
    ['甲印刷', '乙印刷'].flatMap((bidder) =>
      forms.flatMap((form) =>
        [1, 2, 3].map((g) => [round, bidder, form, 'グループ', g, (next(600) + g * 200) / 100]),
      ),
    ),
  );
  return {
    団体: [['団体名'], ...members.map((m) => [m])],
    帳票: [['帳票名'], ...forms.map((f) => [f])],
    回次: [['回次', '単価方式', 'グループ分け'], ...rounds.map((r) => [r, 'グループ別', 'しきい値'])],
    グループ境界: [['回次', '枚数以上'], ...rounds.flatMap((r) => THRESHOLDS.map((t) => [r, t]))],
    予定枚数表: [['回次', '帳票名', ...members], ...sheets],
    単独単価表: [['回次', '帳票名', ...members], ...alone],
    入札: [['回次', '業者名', '帳票名', '対象区分', '対象', '単価'], ...bids],
  };
}

/** The tables as a plan of input sheets, which the file host writes. */
export const inputPlan = (size) => planOfTables(tablesOf(size));

export function planOfTables(tables) {
  const sheets = Object.entries(tables).map(([name, [headings, ...rows]]) => ({
    name: `入力 ${name}`,
    role: 'input',
    title: name,
    note: '',
    table: {
      name,
      rowCount: rows.length,
      columns: headings.map((heading, c) => ({
        heading,
        values: rows.map((row) => row[c]),
        format: 'general',
        style: 'input',
        width: 12,
      })),
    },
    frozenColumns: 0,
    orientation: 'landscape',
    highlights: [],
  }));
  return { contractVersion: 'bench', sheets, names: [], replacedSheets: [], replacedNames: [] };
}
