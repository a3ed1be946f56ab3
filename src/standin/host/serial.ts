/** Dates as serial numbers of the 1900 system: day 60 is the 29 February 1900 that never was. */
const DAY = 86400000;
const EPOCH = Date.UTC(1899, 11, 30);

export function toSerial(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  const serial = Math.round((time - EPOCH) / DAY);
  return serial > 60 ? serial : serial > 0 ? serial - 1 : null;
}

export function fromSerial(serial: number): { year: number; month: number; day: number } {
  const whole = Math.floor(serial);
  const date = new Date(EPOCH + (whole > 60 ? whole : whole + 1) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
