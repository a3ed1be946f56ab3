/** The real client library against the stand-in's host, in one process: what every test here runs on. */
import { prepareRun, type PlannedRun } from '../../src/workbook/run';
import type { Plan, Snapshot } from '../../src/workbook';
import { kanagawaForms } from '../../src/workbook/templates/kanagawaForms';
import { connectClient, type ConnectedClient } from '../../src/standin/bridge';
import { createHost, type Host, type HostOptions, type HostWorkbook } from '../../src/standin/host';
import type { FormulaEngine } from '../../src/standin/engine/engine';
import {
  applyPlan,
  insertTemplate,
  takeSnapshot,
  type ApplyOptions,
  type ApplyResult,
} from '../../src/excel';
import { inExcel } from '../../src/excel/session';

export const NOW = '2026-11-21T10:00:00';

export interface Opened {
  host: Host;
  client: ConnectedClient;
}

let current: ConnectedClient | undefined;

/** Opens a workbook and makes the client global, as in a task pane. */
export function open(data: HostWorkbook = { sheets: [{ name: 'メモ' }] }, options: HostOptions = {}): Opened {
  const host = createHost(data, options);
  return { host, client: join(host) };
}

/** Another add-in (or the same one, opened again) on the same workbook. */
export function join(host: Host): ConnectedClient {
  current?.uninstall();
  current = connectClient(host);
  current.install();
  return current;
}

afterEach(() => {
  current?.uninstall();
  current = undefined;
});

/** No formulas are calculated: for counting and for tests of what was written. */
export const noEngine: FormulaEngine = {
  calculate: async (workbook) =>
    workbook.sheets.map((sheet) => sheet.cells.filter((c) => c.formula !== undefined).map(() => 0)),
};

export async function withSample(options: HostOptions = {}): Promise<Opened> {
  const opened = open(undefined, options);
  const inserted = await insertTemplate(kanagawaForms(), { now: NOW });
  if (inserted.kind !== 'applied') throw new Error(JSON.stringify(inserted));
  return opened;
}

export async function snapshot(): Promise<Snapshot> {
  return inExcel((context) => takeSnapshot(context));
}

export async function planNow(prefix?: string): Promise<PlannedRun> {
  const prepared = prepareRun(await snapshot(), {
    now: NOW,
    user: '総務課',
    appVersion: '0.1.0',
    word: ({ code }) => code,
    ...(prefix === undefined ? {} : { prefix }),
  });
  if (prepared.kind !== 'planned') throw new Error(JSON.stringify(prepared, null, 1).slice(0, 3000));
  return prepared;
}

export async function run(options: Partial<ApplyOptions> = {}): Promise<{ plan: Plan; result: ApplyResult }> {
  const { plan } = await planNow();
  return { plan, result: await applyPlan(plan, { now: NOW, ...options }) };
}

/** What a person sees: everything but the custom XML parts. */
export async function dump(host: Host): Promise<HostWorkbook> {
  return { ...(await host.toData()), customXml: [] };
}

export const namespaces = (host: Host): string[] =>
  host.model.customXml.map(({ xml }) => /xmlns="([^"]+)"/.exec(xml)?.[1] ?? '').sort();
