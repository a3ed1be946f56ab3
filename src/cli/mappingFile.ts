/** Mappings in a JSON file: as `bring --json` prints them, corrected by a person. */
import { areaOf, targetNamed, type MappedColumn, type Mapping } from '../workbook/bring';

/** The mappings of a document (`mappings`, or one mapping, or a list); null where anything is not as it must be. */
export function mappingOf(document: unknown): Mapping[] | null {
  const list = isRecord(document) && 'mappings' in document ? document['mappings'] : document;
  const all = Array.isArray(list) ? list : [list];
  return all.length > 0 && all.every(isMapping) ? all : null;
}

function isMapping(value: unknown): value is Mapping {
  if (!isRecord(value)) return false;
  const { name, sheet, range, direction, headingLines, target, columns, constants } = value;
  return (
    isText(name) &&
    isText(sheet) &&
    isText(range) &&
    areaOf(range) !== null &&
    (direction === 'rows' || direction === 'columns') &&
    Array.isArray(headingLines) &&
    (headingLines.length === 1 || headingLines.length === 2) &&
    headingLines.every((line) => Number.isInteger(line) && (line as number) > 0) &&
    isText(target) &&
    targetNamed(target)?.name === target &&
    Array.isArray(columns) &&
    columns.every(isColumn) &&
    isRecord(constants) &&
    Object.values(constants).every(
      (one) => ['string', 'number', 'boolean'].includes(typeof one) || one === null,
    )
  );
}

function isColumn(value: unknown): value is MappedColumn {
  if (!isRecord(value)) return false;
  const { at, heading, use, to, names, unit, factor, confidence } = value;
  return (
    typeof at === 'string' &&
    Array.isArray(heading) &&
    heading.every((text) => typeof text === 'string') &&
    (use === 'column' || use === 'total' || use === 'aside') &&
    typeof to === 'string' &&
    isRecord(names) &&
    Object.values(names).every((name) => typeof name === 'string') &&
    typeof unit === 'string' &&
    typeof factor === 'number' &&
    factor > 0 &&
    typeof confidence === 'number'
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
