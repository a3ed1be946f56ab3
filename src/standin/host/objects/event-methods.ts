/**
 * The client announces its handlers with `_Register…Event`. The host tells every event and the client picks
 * those it has handlers for, so there is nothing to keep; what is not listed answers ApiNotFound.
 */
import type { MethodResult } from '../object';

export type EventKind =
  'Activated' | 'Added' | 'Calculated' | 'DataChanged' | 'Deactivated' | 'Deleted' | 'SelectionChanged';

export function eventMethods(...kinds: readonly EventKind[]): Record<string, () => MethodResult> {
  const nothing = (): MethodResult => null;
  return Object.fromEntries(
    kinds.flatMap((kind) => [
      [`_Register${kind}Event`, nothing],
      [`_Unregister${kind}Event`, nothing],
    ]),
  );
}
