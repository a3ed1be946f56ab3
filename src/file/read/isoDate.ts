const DAY = 86_400_000;
/** 1970-01-01 in the 1900 system; the 1904 system counts 1,462 days less (ECMA-376 part 1, 18.17.4.1). */
const EPOCH_SERIAL = 25_569;

/** `2025-04-01` or `2025-04-01T12:00:00` (cells of type `d` in strict files) → serial number; undefined where it is none. */
export function isoToSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const days = Date.UTC(year!, month! - 1, day!) / DAY + EPOCH_SERIAL - (date1904 ? 1462 : 0);
  return days + (hour! * 3600 + minute! * 60 + second!) / 86_400;
}
