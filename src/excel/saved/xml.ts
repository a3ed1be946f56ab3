/** JSON text inside an XML element of our own namespace, and back. */

/** Namespaces of the custom XML parts of ours. Names, not addresses: nothing is fetched. */
export const NAMESPACES = {
  journal: 'urn:warikan:journal:1',
  written: 'urn:warikan:written:1',
  index: 'urn:warikan:saved-states:1',
  run: 'urn:warikan:run:1',
} as const;

/** Places for saved states: three that are kept, one for the work under way, one to spare. */
export const SLOTS = ['a', 'b', 'c', 'd', 'e'] as const;
export type Slot = (typeof SLOTS)[number];
export const slotNamespace = (slot: Slot): string => `urn:warikan:saved-state:1:${slot}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * `part` of `of`: a long text is spread over several parts. JSON escapes control characters itself; U+FFFE and
 * U+FFFF are no characters of XML 1.0 and are escaped here.
 */
export function wrap(namespace: string, json: string, part = 1, of = 1): string {
  const text = json
    .replace(/[\uFFFE\uFFFF]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`)
    .replace(/[&<>]/g, (c) => ESCAPES[c] ?? c);
  return `<warikan xmlns="${namespace}" part="${part}" of="${of}">${text}</warikan>`;
}

export interface Wrapped {
  text: string;
  part: number;
  of: number;
}

/** Excel may write the XML anew when it saves: a declaration before it, other spellings of entities. */
export function unwrap(xml: string): Wrapped | undefined {
  const m = /<((?:\w+:)?warikan)\b([^>]*)>([\s\S]*)<\/\1\s*>\s*$/.exec(xml);
  if (!m) return undefined;
  const number = (name: string): number =>
    Number(new RegExp(`\\b${name}=["'](\\d+)["']`).exec(m[2] ?? '')?.[1] ?? 1);
  return { text: unescape(m[3] ?? ''), part: number('part'), of: number('of') };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? whole;
    },
  );
}

/** Characters in one part; three bytes each at the most, so that it fits into one request. */
const PART_LENGTH = 1_000_000;

/** A text in pieces that never cut a letter of two code units in half. */
export function pieces(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + PART_LENGTH);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last < 0xdc00) end -= 1;
    found.push(text.slice(at, end));
    at = end;
  }
  return found.length > 0 ? found : [''];
}
