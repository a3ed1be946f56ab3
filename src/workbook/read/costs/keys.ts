/** 按分方法: a row is a component; rows of one 方法名 make a key. */
import type { KeyBasis, KeyComponent, SharingKey } from '../../../core/costs/case';
import { DIVISIONS, KEYS } from '../../contract';
import type { Snapshot } from '../../snapshot';
import { readReference, readText, reread } from '../cells';
import type { NameIndex } from '../nameIndex';
import { nearest } from '../nearest';
import { readNumber } from '../numberCells';
import { openTable } from '../openTable';
import type { Report } from '../report';
import { looseKey } from '../sameName';
import { cellOf, isBlank, placeIn, type TableView } from '../view';
import { readSaidDate, type FigureFinder } from './asOf';
import { agreed } from './attributes';
import { basisOf, basisWords } from './basis';
import { readCode, readMark } from './marks';
import { rowsByName } from './namedRows';
import { createOnce } from './once';
import { MODE_CODES, REMAINDER_CODES, STAGE_CODES, type DefaultRule } from './shareRules';

export interface KeysTable {
  view: TableView | undefined;
  keys: readonly SharingKey[];
  index: NameIndex;
  /** 1-based, `[key][component]`. */
  rows: readonly (readonly number[])[];
}

export interface KeyNames {
  indicators: NameIndex;
  contracts: NameIndex;
  figureOf: FigureFinder;
}

/** Errors: `basisUnknown`, `indicatorNotNamed`, `keyNameReserved`, `attributeDiffers`, `keyTwice`, and those of names and numbers. */
export function readKeys(
  snapshot: Snapshot,
  names: KeyNames,
  defaults: DefaultRule,
  report: Report,
): KeysTable {
  const view = openTable(snapshot, KEYS, report, { required: false });
  const { index, rows } = rowsByName(view, '方法名');
  if (!view) return { view, keys: [], index, rows: [] };
  const once = createOnce(view, '基準');
  const keys = rows.map((ofName, i): SharingKey => {
    const name = index.names[i] ?? '';
    if (DIVISIONS.some((word) => looseKey(word) === looseKey(name)))
      report.error('keyNameReserved', placeIn(view, ofName[0], view.columns.get('方法名')?.position), {
        found: name,
        expected: DIVISIONS,
      });
    const components = ofName.map((row) => {
      const component = readComponent(view, row, names, defaults, ofName.length);
      const basis = component?.basis;
      if (basis) once(row, JSON.stringify([i, basis]), [name]);
      return component;
    });
    const rounding = agreed(view, ofName, '端数処理の段階', name, (row) =>
      readCode(view, row, '端数処理の段階', STAGE_CODES),
    );
    return {
      name,
      components: components.filter((one) => one !== undefined),
      rounding: rounding ?? defaults.stage,
    };
  });
  return { view, keys, index, rows: rows.map((ofName) => ofName.map((row) => row + 1)) };
}

function readComponent(
  view: TableView,
  row: number,
  names: KeyNames,
  { rule }: DefaultRule,
  components: number,
): KeyComponent | undefined {
  const basis = readBasis(view, row, names);
  const ratioColumn = view.columns.get('割合');
  // Components stand side by side by their ratios; a single one is the whole.
  const ratio = readNumber(
    view,
    row,
    ratioColumn && {
      ...ratioColumn,
      spec: { ...ratioColumn.spec, presence: components > 1 ? 'required' : 'optional' },
    },
  );
  if (!ratioColumn && components > 1)
    view.report.error('ratioColumnMissing', placeIn(view, row), { expected: '割合' });
  const unit = readNumber(view, row, view.columns.get('端数の単位'));
  const mode = readCode(view, row, '端数の方法', MODE_CODES) ?? rule.mode;
  const remainder = readCode(view, row, '残りの行先', REMAINDER_CODES) ?? rule.remainder;
  readText(view, row, view.columns.get('出典'));
  return (
    basis && {
      basis,
      ratio: Number.isNaN(ratio) ? 1 : ratio,
      rule: { unit: Number.isNaN(unit) ? rule.unit : unit, mode, remainder },
    }
  );
}

function readBasis(view: TableView, row: number, names: KeyNames): KeyBasis | undefined {
  const column = view.columns.get('基準');
  const text = readText(view, row, column);
  const named = readReference(view, row, view.columns.get('指標'), names.indicators);
  const said = readSaidDate(view, row, '基準');
  const contract = readReference(view, row, view.columns.get('契約名'), names.contracts);
  const normalise = readMark(view, row, '正規化');
  if (!column || text === '') return undefined;
  const found = basisOf(text, names.indicators);
  const place = placeIn(view, row, column.position);
  if (!found) {
    if (names.indicators.open) return undefined;
    const words = basisWords(names.indicators);
    const proposal = nearest(text, words);
    view.report.error('basisUnknown', place, {
      found: text,
      expected: words,
      ...(proposal === undefined ? {} : { nearest: proposal }),
    });
    return undefined;
  }
  if (cellOf(view, row, column.position) !== found.word)
    reread(view, row, column, 'choiceReread', found.word);
  const { kind } = found;
  if (kind === 'fixed') return { kind, normalise };
  if (kind === 'metered') return { kind, contract: contract < 0 ? null : contract };
  if (kind !== 'indicator') return { kind };
  const name = found.indicator >= 0 ? found.indicator : named;
  if (name >= 0) {
    const indicator = names.figureOf(name, said);
    return indicator < 0 ? undefined : { kind, indicator };
  }
  // A name that is there but unknown is reported already.
  const position = view.columns.get('指標')?.position;
  if (position === undefined || isBlank(cellOf(view, row, position)))
    view.report.error('indicatorNotNamed', placeIn(view, row, position), {
      expected: names.indicators.names.slice(0, 20),
    });
  return undefined;
}
