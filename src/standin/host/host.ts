/**
 * A host: one workbook, a formula engine, and any number of add-ins (connections) that send requests.
 */
import type { FormulaEngine } from '../engine/engine';
import { univerEngine } from '../engine/univer';
import { calculateNow, engineWorkbook, ensureCalculated } from './calculate';
import { createCoauthor, type Coauthor } from './coauthor';
import { dumpWorkbook } from './dump';
import { eventTypes, tellSheet } from './events';
import { createFaults, type FaultKind, type Faults } from './faults';
import { loadWorkbook } from './load';
import type { HostEvent, Model } from './model';
import type { HostContext } from './objects/context';
import { workbookObject } from './objects/workbook';
import { processQuery } from './processor';
import { createReferences } from './references';
import type { RequestBody, ResponseBody } from './request';
import type { HostWorkbook } from './workbook';

export interface HostOptions {
  engine?: FormulaEngine;
  /** "The payload size limit for requests and responses": 5 MB in Excel on the web; absent = no limit. */
  payloadLimit?: number;
  /** Milliseconds before each answer. */
  latency?: number;
  /** Read formulas back with `[@列]`: Excel may say them otherwise than they were written. */
  shortStructuredReferences?: boolean;
}

/** What one add-in has asked so far. */
export interface Traffic {
  /** Requests but for those that only release references, which the client sends by itself. */
  syncs: number;
  requests: number;
  bytesReceived: number;
  bytesSent: number;
  largestRequest: number;
  /** Codes of the errors that were answered. */
  errors: string[];
}

type Listener = (events: readonly HostEvent[]) => void;

export interface Connection {
  /** Answers one request; never settles when a test made the host silent. */
  request: (body: string) => Promise<string>;
  /** Events for the add-in, after the answer to the request that caused them. */
  onEvents: (listener: Listener) => void;
  readonly traffic: Traffic;
  /** How many ranges the add-in still holds. */
  heldReferences: () => number;
  close: () => void;
}

export interface Host {
  readonly model: Model;
  readonly faults: Faults;
  readonly coauthor: Coauthor;
  connect: () => Connection;
  /** The workbook as it is now, formulas calculated. */
  toData: () => Promise<HostWorkbook>;
  /** Whatever was asked so far is done. */
  settled: () => Promise<void>;
  /** Every connection is cut without a word; the workbook stays as it is. */
  crash: () => void;
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

const releasesOnly = (body: RequestBody): boolean =>
  body.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference') &&
  body.Actions.some((action) => action.Name === '_RemoveReference');

/** Where half of the actions that change something are done. */
function halfway(body: RequestBody): number {
  const changing = body.Actions.flatMap(({ ActionType, Name }, index) =>
    ActionType === 4 || ActionType === 9 || (ActionType === 3 && !Name.startsWith('_')) ? [index] : [],
  );
  return changing[Math.floor(changing.length / 2)] ?? 0;
}

const failure = (code: string, message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 500 },
});

/** To the add-in that caused it, triggerSource says so: EventTriggerSource "ThisLocalAddin" (ExcelApi 1.14). */
const asOwn = (event: HostEvent): HostEvent =>
  'triggerSource' in event.data
    ? { ...event, data: { ...event.data, triggerSource: 'ThisLocalAddin' } }
    : event;

/** A promise that never settles: no answer comes. */
const never = (): Promise<never> => new Promise(() => undefined);

export function createHost(data: HostWorkbook = { sheets: [] }, options: HostOptions = {}): Host {
  const engine = options.engine ?? univerEngine;
  const limit = options.payloadLimit ?? Infinity;
  const model = loadWorkbook(data);
  const faults = createFaults();
  const listeners = new Set<Listener>();
  const open = new Set<object>();
  let queue: Promise<unknown> = Promise.resolve();

  /** Once somebody listens for calculation, formulas are calculated at each change and not only when read. */
  let watchesCalculation = false;

  const calculated = async (): Promise<void> => {
    if (await ensureCalculated(model, engine)) tellCalculated();
  };
  const tellCalculated = (): void => {
    for (const sheet of model.sheets)
      if ([...sheet.cells.values()].some((cell) => cell.formula !== undefined))
        tellSheet(model, eventTypes.calculated, sheet, { address: '' });
  };
  const context: HostContext = {
    model,
    shortStructuredReferences: options.shortStructuredReferences ?? false,
    calculated,
    calculateNow: async () => {
      await calculateNow(model, engine);
      tellCalculated();
    },
    evaluate: async (formula) => {
      await calculated();
      const book = engineWorkbook(model);
      const values = book.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map(({ row, column, value }) => ({ row, column, value })),
      }));
      const scratch = { name: '計算用の空のシート', cells: [{ row: 0, column: 0, value: null, formula }] };
      const results = await engine.calculate({ ...book, sheets: [...values, scratch] });
      return results.at(-1)?.[0] ?? null;
    },
  };

  /** One after the other, whoever asks. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  /** After the answer, as the events come from Excel: not within the request. */
  const deliver = (by?: ReadonlySet<Listener>): void => {
    const events = model.events.splice(0);
    if (events.length === 0) return;
    const own = events.map(asOwn);
    setTimeout(() => listeners.forEach((listener) => listener(by?.has(listener) ? own : events)), 0);
  };

  const connect = (): Connection => {
    const self = {};
    open.add(self);
    const references = createReferences();
    const own = new Set<Listener>();
    const traffic: Traffic = {
      syncs: 0,
      requests: 0,
      bytesReceived: 0,
      bytesSent: 0,
      largestRequest: 0,
      errors: [],
    };

    async function answer(text: string, body: RequestBody, fault: FaultKind | null): Promise<ResponseBody> {
      // "Excel on the web has a payload size limit for requests and responses of 5MB": RequestPayloadSizeLimitExceeded.
      if (bytes(text) > limit)
        return failure('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
      if (fault === 'refused') return failure('GeneralException', 'An internal error has occurred.');
      const stopAfter = fault === 'midway' ? halfway(body) : Infinity;
      model.source = 'Local';
      const response = await processQuery(body, workbookObject(context), references, model, stopAfter);
      if (text.includes('_RegisterCalculatedEvent')) watchesCalculation = true;
      if (watchesCalculation) await calculated();
      return fault === 'unanswered' ? failure('ConnectionFailure', 'The connection was lost.') : response;
    }

    async function request(text: string): Promise<string> {
      if (!open.has(self)) return never();
      const body = JSON.parse(text) as RequestBody;
      const size = bytes(text);
      const releasing = releasesOnly(body);
      traffic.requests += 1;
      traffic.bytesReceived += size;
      traffic.largestRequest = Math.max(traffic.largestRequest, size);
      if (!releasing) traffic.syncs += 1;
      const fault = releasing ? null : faults.next();
      if (fault === 'silent') return never();
      const response = await inTurn(() => answer(text, body, fault));
      if (options.latency !== undefined) await new Promise((resolve) => setTimeout(resolve, options.latency));
      if (!open.has(self)) return never();
      let reply = JSON.stringify(response);
      if (bytes(reply) > limit)
        reply = JSON.stringify(
          failure('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.'),
        );
      traffic.bytesSent += bytes(reply);
      if (response.Error) traffic.errors.push(response.Error.Code);
      deliver(own);
      return reply;
    }

    return {
      request,
      onEvents: (listener) => {
        own.add(listener);
        listeners.add(listener);
      },
      traffic,
      heldReferences: references.count,
      close: () => {
        open.delete(self);
        own.forEach((listener) => listeners.delete(listener));
      },
    };
  };

  return {
    model,
    faults,
    coauthor: createCoauthor(model, () => {
      if (watchesCalculation) void inTurn(calculated).then(() => deliver());
      else deliver();
    }),
    connect,
    toData: () =>
      inTurn(async () => {
        await ensureCalculated(model, engine);
        return dumpWorkbook(model);
      }),
    settled: () => inTurn(async () => undefined),
    crash: () => {
      open.clear();
      listeners.clear();
    },
  };
}
