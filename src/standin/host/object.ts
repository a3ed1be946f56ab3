/**
 * What the processor sees of an object of the Excel API: its properties, parts and methods under
 * their names on the wire (PascalCase). Nothing else can be reached from outside.
 */
import { invalidArgument } from './errors';
import type { RangeRef } from './model';

/** Plain data, as it goes over the wire. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** An argument of a call: plain data, or another object of the API (a range, a sheet). */
export type Argument = Json | HostObject;
export type Arguments = readonly Argument[];

export interface Scalar {
  get: () => Json | Promise<Json>;
  /** Absent for a read-only property. */
  set?: (value: Json) => void;
}

/** null = the member answers that there is no such object (`…OrNullObject`). */
export type MethodResult = HostObject | Json | void;

export interface HostObject {
  /** Class name in the documentation, for messages. */
  readonly type: string;
  /** The client turns `collection.add()` into `getItem(id)` with this. */
  readonly id?: string;
  /** Name on the wire of the id: `Id`, or `_Id` where the class has no public id. */
  readonly idName?: '_Id';
  /** The block of cells that this object stands for (Range). */
  readonly range?: RangeRef;
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly parts?: Readonly<Record<string, () => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (args: Arguments) => MethodResult | Promise<MethodResult>>>;
  /** Members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly item?: (key: string | number) => HostObject;
}

/** Whether an argument or a result is an object of the API and not plain data. */
export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'scalars' in value && 'type' in value;
}

/** A property that can be read only. */
export const readOnly = (get: () => Json | Promise<Json>): Scalar => ({ get });

export function text(args: Arguments, index: number): string {
  const value = args[index];
  if (typeof value !== 'string') throw invalidArgument(`Argument ${index + 1} has to be text.`);
  return value;
}

export function optionalText(args: Arguments, index: number): string | undefined {
  return args[index] === null || args[index] === undefined ? undefined : text(args, index);
}

export function integer(args: Arguments, index: number): number {
  const value = args[index];
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw invalidArgument(`Argument ${index + 1} has to be a whole number.`);
  return value;
}

export function flag(args: Arguments, index: number, otherwise: boolean): boolean {
  const value = args[index];
  if (value === null || value === undefined) return otherwise;
  if (typeof value !== 'boolean') throw invalidArgument(`Argument ${index + 1} has to be true or false.`);
  return value;
}

/** A value to set that has to be of one plain type. */
export function expectText(value: Json): string {
  if (typeof value !== 'string') throw invalidArgument('The value has to be text.');
  return value;
}

export function expectFlag(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalidArgument('The value has to be true or false.');
  return value;
}

export function expectNumber(value: Json): number {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw invalidArgument('The value has to be a number.');
  return value;
}

/** One of the words of an enumeration. */
export function expectWord<Word extends string>(value: Json, words: readonly Word[]): Word {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalidArgument(`The value has to be one of ${words.join(', ')}.`);
  return found;
}
