/** Names that no member may have where costs are shared: each member's name can become a heading. */
import { COSTS_TABLES } from '../../contract';
import { RESERVED_NAMES } from '../defineNames';
import { looseKey } from '../sameName';

const MATRICES = COSTS_TABLES.filter(({ memberColumns, memberChoices }) => memberColumns ?? memberChoices);

export const RESERVED_COST_NAMES: ReadonlySet<string> = new Set([
  ...RESERVED_NAMES,
  ...COSTS_TABLES.flatMap(({ columns }) => columns.map(({ heading }) => looseKey(heading))),
  ...MATRICES.flatMap(({ columns }) => columns.flatMap(({ aliases }) => aliases.map(looseKey))),
]);
