/** 記録 and 控え themselves: complete, and in agreement with each other and with the cover. */
import type { PlacedIssue, Place } from '../place';
import { COVER_COUNTS, inputHash, type EarlierRun } from '../planning';
import type { CellValue, Snapshot } from '../snapshot';
import { placeOfCell, shownValue } from './cells';
import { difference } from './issues';
import { coverLine, ownTable, recordRow } from './lastRun';

/** Heading of 記録 by the cover's item that says the same. */
const SAID_TWICE: readonly (readonly [heading: string, item: string])[] = [
  ['実行番号', '実行番号'],
  ['日時', '日時'],
  ['実行者', '実行者'],
  ['割勘の版', '割勘の版'],
  ['契約の版', '契約（表と列の決まり）の版'],
  ['入力ハッシュ', '入力ハッシュ（SHA-256）'],
  ['指摘の件数', '指摘の件数'],
];

export function logDifferences(snapshot: Snapshot, earlier: EarlierRun): readonly PlacedIssue[] {
  return [
    ...gaps(snapshot, earlier),
    ...contradictions(snapshot, earlier),
    ...editedDeposit(snapshot, earlier),
  ];
}

/** Append-only: the run numbers are 1, 2, 3 … up to the recorded run, each once. */
function gaps(snapshot: Snapshot, earlier: EarlierRun): PlacedIssue[] {
  const table = ownTable(snapshot, earlier, '記録');
  if (!table) return [];
  const column = table.headings.indexOf('実行番号');
  const found = table.rows
    .map((row) => row[column] ?? null)
    .filter((value) => value !== null && value !== '');
  const complete = found.length === earlier.runNumber && found.every((value, i) => value === i + 1);
  if (complete) return [];
  const place = { sheet: table.sheet, table: table.name, column: '実行番号' };
  return [
    difference('auditRecordGap', place, {
      found: found.map((v) => String(shownValue(v))),
      expected: earlier.runNumber,
    }),
  ];
}

function contradictions(snapshot: Snapshot, earlier: EarlierRun): PlacedIssue[] {
  const table = ownTable(snapshot, earlier, '記録');
  const record = recordRow(snapshot, earlier);
  if (!table || !record) return [];
  return SAID_TWICE.flatMap(([heading, item]) => {
    const line = coverLine(snapshot, earlier, item);
    const found = record.at(heading);
    if (!line || shownValue(line.value) === shownValue(onCover(item, found))) return [];
    const place = placeOfCell(table, record.row, table.headings.indexOf(heading));
    return [
      difference('auditRecordDiffers', place, { found: shownValue(found), expected: shownValue(line.value) }),
    ];
  });
}

/** What 記録 says, as the cover words it. */
function onCover(item: string, value: CellValue): CellValue {
  const words = Object.entries(COVER_COUNTS).find(([counted]) => counted === item)?.[1];
  return words && typeof value === 'number' ? words(value) : value;
}

/** The inputs in the deposit have to give the hash that record and cover keep. */
function editedDeposit(snapshot: Snapshot, earlier: EarlierRun): PlacedIssue[] {
  const table = ownTable(snapshot, earlier, '控え');
  const place: Place = table ? { sheet: table.sheet, table: table.name } : {};
  const found = inputHash(earlier.inputs);
  const kept = [
    recordRow(snapshot, earlier)?.at('入力ハッシュ'),
    coverLine(snapshot, earlier, '入力ハッシュ（SHA-256）')?.value,
  ]
    .filter((value) => value !== undefined && value !== null)
    .map((value) => String(shownValue(value)));
  // Where record and cover disagree, that is said above; the deposit is doubted only when neither has its hash.
  if (kept.length === 0 || kept.includes(found)) return [];
  return [difference('auditDepositEdited', place, { part: 'inputs', found, expected: kept[0] as string })];
}
