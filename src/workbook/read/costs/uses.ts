/** 利用: which member uses which service; as a list, or as the matrices 業務 × 団体 (○ ◎ ×, and 数量). */
import type { ServiceUse, UseState } from '../../../core/costs/case';
import { USES, USES_MATRIX, VOLUMES_MATRIX } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readChoice, readReference, readText } from '../cells';
import { findTable, hasTable } from '../findTable';
import type { NameIndex } from '../nameIndex';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { placeIn, type TableView } from '../view';
import { readSerial } from './dates';
import { readCode } from './marks';
import { createOnce } from './once';

/** In the order of the contract's choices. */
export const STATE_CODES: readonly UseState[] = ['existing', 'new', 'dropped'];

export interface UsesTables {
  list?: TableView;
  matrix?: TableView;
  volumes?: TableView;
  uses: readonly ServiceUse[];
  /** 1-based, by use. */
  rows: readonly number[];
  /** 1-based row of 数量表, by use; 0 where none. */
  volumeRows: readonly number[];
}

/** Errors: `listAndMatrix`, `keyTwice`, and those of names, words and numbers. Finding: `volumeWithoutUse`. */
export function readUses(
  snapshot: Snapshot,
  members: NameIndex,
  services: NameIndex,
  report: Report,
): UsesTables {
  if (!hasTable(snapshot, USES_MATRIX)) return readList(snapshot, members, services, report);
  if (hasTable(snapshot, USES)) {
    const { sheet, name } = findTable(snapshot, USES, report, false)!;
    report.error(
      'listAndMatrix',
      { sheet, table: name },
      { found: [USES.name, USES_MATRIX.name], expected: 1 },
    );
  }
  return readMatrix(snapshot, members, services, report);
}

function readList(snapshot: Snapshot, members: NameIndex, services: NameIndex, report: Report): UsesTables {
  const list = openTable(snapshot, USES, report, { required: false });
  const uses: ServiceUse[] = [];
  const rows: number[] = [];
  if (!list) return { uses, rows, volumeRows: [] };
  const once = createOnce(list, '業務名');
  for (const row of list.rows) {
    const member = readReference(list, row, list.columns.get('団体名'), members);
    const service = readReference(list, row, list.columns.get('業務名'), services);
    const state = readCode(list, row, '状態', STATE_CODES) ?? 'existing';
    const start = readSerial(list, row, '開始月');
    const end = readSerial(list, row, '終了月', true);
    const volume = readNumber(list, row, list.columns.get('数量'));
    readText(list, row, list.columns.get('出典'));
    if (member < 0 || service < 0) continue;
    const found = [members.names[member] ?? '', services.names[service] ?? ''];
    if (!once(row, `${member}/${service}`, found)) continue;
    uses.push({ service, member, state, volume: Number.isNaN(volume) ? 1 : volume, start, end });
    rows.push(row + 1);
  }
  return { list, uses, rows, volumeRows: uses.map(() => 0) };
}

function readMatrix(snapshot: Snapshot, members: NameIndex, services: NameIndex, report: Report): UsesTables {
  const matrix = openTable(snapshot, USES_MATRIX, report, { required: true, members });
  const volumes = openTable(snapshot, VOLUMES_MATRIX, report, {
    required: false,
    members,
    everyMember: false,
  });
  if (!matrix) return { uses: [], rows: [], volumeRows: [] };
  const given = readVolumes(volumes, members, services);
  const uses: ServiceUse[] = [];
  const rows: number[] = [];
  const volumeRows: number[] = [];
  const once = createOnce(matrix, '業務名');
  for (const row of matrix.rows) {
    const service = readReference(matrix, row, matrix.columns.get('業務名'), services);
    const first = service >= 0 && once(row, String(service), [services.names[service] ?? '']);
    matrix.memberColumns.forEach((column, member) => {
      const state = STATE_CODES[readChoice(matrix, row, column ?? undefined)];
      if (!first || state === undefined) return;
      const volume = given.get(`${service}/${member}`);
      given.delete(`${service}/${member}`);
      uses.push({ service, member, state, volume: volume?.value ?? 1, start: NaN, end: NaN });
      rows.push(row + 1);
      volumeRows.push(volume === undefined ? 0 : volume.row + 1);
    });
  }
  for (const { value, row, position } of given.values())
    if (value > 0 && volumes)
      report.warning('volumeWithoutUse', placeIn(volumes, row, position), { found: value });
  return { matrix, ...(volumes ? { volumes } : {}), uses, rows, volumeRows };
}

interface Volume {
  value: number;
  row: number;
  position: number;
}

function readVolumes(
  view: TableView | undefined,
  members: NameIndex,
  services: NameIndex,
): Map<string, Volume> {
  const volumes = new Map<string, Volume>();
  if (!view) return volumes;
  const once = createOnce(view, '業務名');
  for (const row of view.rows) {
    const service = readReference(view, row, view.columns.get('業務名'), services);
    const first = service >= 0 && once(row, String(service), [services.names[service] ?? '']);
    for (let member = 0; member < members.names.length; member++) {
      const column = view.memberColumns[member];
      if (!column) continue;
      const value = readNumber(view, row, column);
      if (first && !Number.isNaN(value))
        volumes.set(`${service}/${member}`, { value, row, position: column.position });
    }
  }
  return volumes;
}
