/** One open workbook: the host, the grid that shows and calculates it, and the person who types into the grid. */
import { createHost, type Host, type HostWorkbook } from '../host';
import type { Area } from '../host/area';
import { cellKey, type Sheet } from '../host/model';
import { gridEngine } from './engine';
import { entryOf } from './grid/cells';
import { createGrid, type Edit, type Grid, type GridOptions } from './grid/grid';
import { sheetId } from './grid/picture';
import { selectCells, typeCells, type Typed } from './person';

export interface Desk {
  readonly grid: Grid;
  host: () => Host;
  open: (data: HostWorkbook) => Promise<void>;
  /** Puts what the add-in changed into the grid, soon: many answers come one after the other. */
  refreshSoon: () => void;
}

/** Quiet time after which the grid follows, in milliseconds. */
const QUIET = 80;

export interface DeskOptions extends GridOptions {
  latency: number;
}

export function createDesk(options: DeskOptions, refused: () => void): Desk {
  let host = createHost({ sheets: [] });
  let person = host.connect();
  /** The host's selection as it was last seen: only a new one moves the grid, never one that a person has just left. */
  let seenSelection = '';
  let timer = 0;

  const sheetAt = (id: string): Sheet | undefined => host.model.sheets.find((sheet) => sheetId(sheet) === id);
  const selectionKey = (id: string, area: Area): string => JSON.stringify([id, area]);

  const grid = createGrid(options, {
    edited: (edits) => void edited(edits),
    selected: (id, area) => {
      const sheet = sheetAt(id);
      if (!sheet) return;
      void selectCells(person, sheet.name, area).then(() => {
        seenSelection = selectionKey(id, area);
      });
    },
    refused,
  });

  async function edited(edits: readonly Edit[]): Promise<void> {
    const typed = edits.flatMap(({ sheetId: id, row, column, cell, pattern }): Typed[] => {
      const sheet = sheetAt(id);
      if (!sheet) return [];
      const format = host.model.sheets.find((one) => one === sheet)?.cells.get(cellKey(row, column))
        ?.style.numberFormat;
      const differs = pattern !== '' && pattern !== (format ?? '');
      return [
        {
          sheet: sheet.name,
          row,
          column,
          entry: entryOf(cell),
          ...(differs ? { numberFormat: pattern } : {}),
        },
      ];
    });
    if (typed.length === 0) return;
    await typeCells(person, typed);
    grid.show(host.model, edits);
    refreshSoon();
  }

  async function refresh(): Promise<void> {
    // Calculates what is not calculated yet; the engine is the grid.
    await host.toData();
    grid.show(host.model);
    const { sheet, area } = host.model.selection;
    const key = selectionKey(sheetId(sheet), area);
    if (key === seenSelection) return;
    seenSelection = key;
    grid.select(host.model.selection);
  }

  function refreshSoon(): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), QUIET);
  }

  return {
    grid,
    host: () => host,
    open: async (data) => {
      host.crash();
      const opened = createHost(data, {
        engine: gridEngine(grid, () => opened.model),
        latency: options.latency,
      });
      host = opened;
      person = host.connect();
      await refresh();
    },
    refreshSoon,
  };
}
