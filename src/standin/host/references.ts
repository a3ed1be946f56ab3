/** Objects that a client holds on to between requests (`_KeepReference`), by their id. */
import type { HostObject } from './object';

export interface References {
  keep: (object: HostObject) => string;
  find: (id: string) => HostObject | undefined;
  release: (id: string) => void;
  count: () => number;
}

export function createReferences(): References {
  const held = new Map<string, HostObject>();
  let next = 1;
  return {
    keep: (object) => {
      const id = `ref${next++}`;
      held.set(id, object);
      return id;
    },
    find: (id) => held.get(id),
    release: (id) => void held.delete(id),
    count: () => held.size,
  };
}
