/** Univer asks for `Iterator`, which Node 20 has not: an empty class of that name is enough for it. */
if (!('Iterator' in globalThis))
  Object.defineProperty(globalThis, 'Iterator', { value: class {}, configurable: true, writable: true });

export {};
