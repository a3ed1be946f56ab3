/**
 * The visible grid: one Univer, which shows the host's workbook and calculates its formulas. What a person types is
 * told to the host; what the host changes is put here.
 */
import { LocaleType, LogLevel, mergeLocales, Univer, type ICellData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreJapanese from '@univerjs/preset-sheets-core/locales/ja-JP';
import coreEnglish from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import tableJapanese from '@univerjs/preset-sheets-table/locales/ja-JP';
import tableEnglish from '@univerjs/preset-sheets-table/locales/en-US';
import type { Area } from '../../host/area';
import { cellKey, type Model, type RangeRef } from '../../host/model';
import { matrixOf, pictureOf, sheetId, type Picture } from './picture';

export interface Edit {
  sheetId: string;
  row: number;
  column: number;
  cell: ICellData | null;
  /** The cell's number format; '' for none. */
  pattern: string;
}

export interface GridListeners {
  /** A person changed cells. */
  edited: (edits: readonly Edit[]) => void;
  /** A person selected something. */
  selected: (sheetId: string, area: Area) => void;
  /** A person tried what this grid does not do. */
  refused: () => void;
}

export interface Grid {
  /**
   * Shows the workbook as it is now. `edits`: what a person has just typed here; where the host took it as it
   * stands, nothing has to be put.
   */
  show: (model: Model, edits?: readonly Edit[]) => void;
  select: (range: RangeRef) => void;
  calculate: () => Promise<void>;
  cell: (sheetId: string, row: number, column: number) => ICellData | null;
  setDark: (dark: boolean) => void;
}

const SET_VALUES = 'sheet.mutation.set-range-values';
const CALCULATION = 'formula.mutation.set-formula-calculation-start';
const SET_NAME = 'formula.mutation.set-defined-name';
const SET_SELECTIONS = 'sheet.operation.set-selections';
const SET_ACTIVE_SHEET = 'sheet.operation.set-worksheet-active';

/** What changes the workbook's shape: in the stand-in only the add-in and opening a file do. */
const SHAPE = new RegExp(
  '^(sheet|formula)\\.command\\.(' +
    [
      'insert-(row|col|range|sheet|multi)',
      'remove-(row|col|sheet)',
      'delete-range',
      'delete-sheet-table',
      '(add|delete|set)-table',
      'table-(insert|remove)',
      'copy-sheet',
      'set-worksheet-(name|order|hide|show)',
      'move-(rows|cols|range)',
      'add-worksheet-merge',
      'remove-worksheet-merge',
      '(insert|remove|set)-defined-name',
    ].join('|') +
    ')',
);

/** Ended before its time by another calculation. */
const STOPPED = 1;

export interface GridOptions {
  container: HTMLElement;
  lang: 'ja' | 'en';
  dark: boolean;
}

export function createGrid({ container, lang, dark }: GridOptions, listeners: GridListeners): Grid {
  const locale = lang === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    locales: {
      [LocaleType.JA_JP]: mergeLocales(coreJapanese, tableJapanese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, tableEnglish),
    },
    darkMode: dark,
    logLevel: LogLevel.SILENT,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      toolbar: false,
      disableAutoFocus: true,
      formula: { initialFormulaComputing: 2 },
      footer: { menus: false, zoomSlider: true },
    }),
    UniverSheetsTablePreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins))
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  const api = FUniver.newAPI(univer);

  let shown: Picture | null = null;
  let unit = '';
  /** What each name was last, in whatever workbook. */
  const known = new Map<string, string>();
  /** While the host's changes are put in, nothing that happens is a person's doing. */
  let putting = false;
  const quietly = <T>(work: () => T): T => {
    putting = true;
    try {
      return work();
    } finally {
      putting = false;
    }
  };

  api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    if (putting || !SHAPE.test(event.id)) return;
    event.cancel = true;
    listeners.refused();
  });
  api.addEvent(api.Event.CommandExecuted, ({ id, params, options }) => {
    if (putting) return;
    const p = params as Record<string, unknown> | undefined;
    if (!p || p['unitId'] !== unit) return;
    if (id === SET_VALUES && !isOfFormula(options)) listeners.edited(editsOf(p));
    if (id === SET_SELECTIONS) tellSelection(p);
    if (id === SET_ACTIVE_SHEET)
      listeners.selected(String(p['subUnitId']), { top: 0, left: 0, bottom: 0, right: 0 });
  });

  const isOfFormula = (options: unknown): boolean =>
    typeof options === 'object' &&
    options !== null &&
    ('fromFormula' in options || 'applyFormulaCalculationResult' in options);

  function editsOf(p: Record<string, unknown>): Edit[] {
    const id = String(p['subUnitId']);
    const matrix = (p['cellValue'] ?? {}) as Record<number, Record<number, unknown>>;
    return Object.entries(matrix).flatMap(([row, line]) =>
      Object.keys(line ?? {}).map((column) => {
        const now = cell(id, Number(row), Number(column));
        return { sheetId: id, row: Number(row), column: Number(column), cell: now, pattern: patternOf(now) };
      }),
    );
  }

  function tellSelection(p: Record<string, unknown>): void {
    const list = p['selections'] as { range?: Record<string, number> }[] | undefined;
    const range = list?.at(-1)?.range;
    if (!range) return;
    const { startRow = 0, startColumn = 0, endRow = 0, endColumn = 0 } = range;
    if ([startRow, startColumn, endRow, endColumn].some(Number.isNaN)) return;
    listeners.selected(String(p['subUnitId']), {
      top: startRow,
      left: startColumn,
      bottom: endRow,
      right: endColumn,
    });
  }

  const book = () => api.getWorkbook(unit);
  const cell = (id: string, row: number, column: number): ICellData | null =>
    book()?.getSheetBySheetId(id)?.getSheet().getCellMatrix().getValue(row, column) ?? null;

  function patternOf(data: ICellData | null): string {
    const style = typeof data?.s === 'string' ? book()?.getWorkbook().getStyles().get(data.s) : data?.s;
    return style?.n?.pattern ?? '';
  }

  function rebuild(picture: Picture, model: Model): void {
    const data = picture.data();
    const before = unit;
    quietly(() => {
      if (before !== '') api.disposeUnit(before);
      api.createWorkbook(data);
    });
    unit = data.id;
    renewNames(picture);
    select(model.selection);
  }

  /**
   * Univer 0.25.1 keeps each formula's text with the names in it already replaced, in every workbook of the page. Only a
   * name that is set by a mutation counts as changed and has its formulas read anew.
   */
  function renewNames({ names }: Picture): void {
    for (const { localSheetId, name, formulaOrRefString, ...rest } of names) {
      const key = `${localSheetId} ${name}`;
      if (known.get(key) === formulaOrRefString) continue;
      known.set(key, formulaOrRefString);
      const params = { unitId: unit, localSheetId, name, formulaOrRefString, ...rest };
      quietly(() => api.syncExecuteCommand(SET_NAME, params));
    }
  }

  function patch(picture: Picture, old: Picture): void {
    for (const [id, cells] of picture.cells) {
      const before = old.cells.get(id) ?? new Map<number, ICellData>();
      const differing = new Map<number, ICellData>();
      for (const [key, data] of cells)
        if (JSON.stringify(before.get(key)) !== JSON.stringify(data)) differing.set(key, whole(data));
      for (const key of before.keys()) if (!cells.has(key)) differing.set(key, whole({}));
      if (differing.size === 0) continue;
      quietly(() =>
        api.syncExecuteCommand(SET_VALUES, { unitId: unit, subUnitId: id, cellValue: matrixOf(differing) }),
      );
    }
  }

  /** The old picture with what a person typed in it, as far as the new one has the same there. */
  function withEdits(old: Picture, picture: Picture, edits: readonly Edit[]): Picture {
    const cells = new Map([...old.cells].map(([id, map]) => [id, new Map(map)]));
    for (const { sheetId: id, row, column, cell: typed } of edits) {
      const key = cellKey(row, column);
      const now = picture.cells.get(id)?.get(key);
      const same = (now?.f ?? null) === (typed?.f ?? null) && (now?.f || (now?.v ?? '') === (typed?.v ?? ''));
      if (same && now) cells.get(id)?.set(key, now);
      else if (same) cells.get(id)?.delete(key);
      // A cell that the old picture has not as it is: it is put again.
      else cells.get(id)?.set(key, { custom: { stale: true } });
    }
    return { ...old, cells };
  }

  function show(model: Model, edits: readonly Edit[] = []): void {
    const picture = pictureOf(model);
    const old = shown && (edits.length > 0 ? withEdits(shown, picture, edits) : shown);
    shown = picture;
    if (old?.shape === picture.shape) patch(picture, old);
    else rebuild(picture, model);
  }

  function select({ sheet, area }: RangeRef): void {
    const target = book()?.getSheetBySheetId(sheetId(sheet));
    if (!target) return;
    quietly(() => {
      book()?.setActiveSheet(target);
      const range = target.getRange(
        area.top,
        area.left,
        area.bottom - area.top + 1,
        area.right - area.left + 1,
      );
      target.setActiveSelection(range);
      target.scrollToCell(Math.max(0, area.top - 2), Math.max(0, area.left - 1));
    });
  }

  /**
   * Every formula, and the values are in the cells when this ends. The grid also calculates by itself after a change;
   * the end of such a calculation, which may have begun before the change, is not the end of ours.
   */
  function calculate(): Promise<void> {
    const formula = api.getFormula();
    return new Promise((resolve) => {
      let begun = false;
      const beginning = api.addEvent(api.Event.BeforeCommandExecute, ({ id, params }) => {
        if (id === CALCULATION && (params as { forceCalculation?: boolean }).forceCalculation) begun = true;
      });
      const ended = formula.calculationEnd((state) => {
        if (!begun || Number(state) === STOPPED) return;
        beginning.dispose();
        ended.dispose();
        resolve();
      });
      formula.executeCalculation();
    });
  }

  return {
    show,
    select,
    calculate,
    cell,
    setDark: (on) => api.toggleDarkMode(on),
  };
}

/** Says of a cell also what it has not, so that nothing old stays. */
const whole = (cell: ICellData): ICellData => ({
  v: null,
  f: null,
  s: null,
  t: null,
  p: null,
  si: null,
  ...cell,
});
