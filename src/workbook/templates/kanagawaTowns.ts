/** The 14 towns of the Kanagawa deck: population and households (2011-04-01), starts of both contracts. */
export interface KanagawaTown {
  name: string;
  population: number;
  households: number;
  /** Year, month and, where the deck has it, day; null: 未定. */
  core: readonly [year: number, month: number, day?: number] | null;
  internal: readonly [year: number, month: number] | null;
  /** Months of use in October 2011 … September 2016, begun ones counted whole. */
  coreMonths: number;
  internalMonths: number;
}

/** Months from a start to September 2016, at most the period's 60. */
function monthsOf(start: KanagawaTown['core']): number {
  return start === null ? 0 : Math.min(60, (2016 - start[0]) * 12 + 9 - start[1] + 1);
}

function town(
  name: string,
  population: number,
  households: number,
  core: KanagawaTown['core'],
  internal: KanagawaTown['internal'],
): KanagawaTown {
  const months = { coreMonths: monthsOf(core), internalMonths: monthsOf(internal) };
  return { name, population, households, core, internal, ...months };
}

export const KANAGAWA_TOWNS: readonly KanagawaTown[] = [
  town('葉山町', 32823, 12582, [2011, 10, 11], [2013, 10]),
  town('寒川町', 47478, 18046, null, [2011, 10]),
  town('大磯町', 33037, 12503, [2012, 6], [2011, 10]),
  town('二宮町', 29432, 11386, [2012, 6], null),
  town('中井町', 9964, 3359, [2012, 11], [2013, 10]),
  town('大井町', 17810, 6270, [2011, 9, 20], [2011, 10]),
  town('松田町', 11719, 4453, [2012, 2, 20], null),
  town('山北町', 11642, 3950, [2012, 6], [2014, 10]),
  town('開成町', 16387, 5771, [2011, 10, 24], [2011, 10]),
  town('箱根町', 13706, 7213, [2014, 4], null),
  town('真鶴町', 8142, 3257, [2011, 12, 12], [2011, 10]),
  town('湯河原町', 26729, 11043, [2012, 6], null),
  town('愛川町', 41711, 16005, [2011, 11, 7], [2013, 10]),
  town('清川村', 3423, 1192, [2011, 11, 24], [2011, 10]),
];
