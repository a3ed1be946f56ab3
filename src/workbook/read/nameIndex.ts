/** Looks names up as people write them: as Excel compares, then ignoring width and spaces. */
import { excelKey, looseKey, trimName } from './sameName';

export interface NameIndex {
  /** In the listed order; positions are what `find` gives. */
  names: readonly string[];
  /** The table that defines the names could not be read: nothing can be said about unknown ones. */
  open: boolean;
  /** Position of the name that a text means, or −1. Remembers texts, as lists repeat them. */
  find: (text: string) => number;
}

const TWICE = -1;

function indexBy(names: readonly string[], key: (name: string) => string): Map<string, number> {
  const index = new Map<string, number>();
  names.forEach((name, position) => {
    const of = key(name);
    index.set(of, index.has(of) ? TWICE : position);
  });
  return index;
}

export function createNameIndex(names: readonly string[], open = false): NameIndex {
  const exact = new Map<string, number>();
  names.forEach((name, position) => {
    if (!exact.has(name)) exact.set(name, position);
  });
  const byExcel = indexBy(names, excelKey);
  const byReader = indexBy(names, looseKey);
  const search = (text: string): number => {
    const name = trimName(text);
    return exact.get(name) ?? byExcel.get(excelKey(name)) ?? byReader.get(looseKey(name)) ?? -1;
  };
  const known = new Map<string, number>();
  const find = (text: string): number => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const position = search(text);
    known.set(text, position);
    return position;
  };
  return { names, open, find };
}
