import { SaxesParser } from 'saxes';
import { damaged } from '../problems';

/** Attributes by local name (prefix stripped). */
export type Attributes = Record<string, string>;

export interface SaxHandlers {
  /** `name` is the local name: strict and transitional files differ in namespaces only. */
  open?(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The global that both Node and browsers have. */
type Decoder = InstanceType<typeof TextDecoder>;

/** Decodes UTF-8, or UTF-16 where a byte order mark says so: the two that ISO 29500-2 (8.1.4) admits. */
export function decoderFor(first: Uint8Array): Decoder {
  const mark = first.length > 1 ? (first[0]! << 8) | first[1]! : 0;
  const label = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { fatal: true });
}

/**
 * A streaming reader of one part: feed it bytes, then call `end`. No tree is built.
 * Throws FileProblemError (`xml`) with the part's name for what is not well-formed, not decodable, or has
 * a DOCTYPE, which ISO 29500-2 (8.1.4) forbids.
 */
export function saxReader(
  part: string,
  handlers: SaxHandlers,
): { feed(chunk: Uint8Array): void; end(): void } {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('error', (error) => {
    throw damaged('xml', part, error.message);
  });
  parser.on('doctype', () => {
    throw damaged('xml', part, 'DOCTYPE');
  });
  const { open, close, text } = handlers;
  if (open)
    parser.on('opentag', (tag) => {
      open(localName(tag.name), tag.attributes);
    });
  if (close)
    parser.on('closetag', (tag) => {
      close(localName(tag.name));
    });
  if (text) {
    parser.on('text', (value) => text(value));
    parser.on('cdata', (value) => text(value));
  }
  let decoder: Decoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    try {
      decoder ??= decoderFor(chunk ?? new Uint8Array(0));
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw damaged('xml', part, 'encoding');
    }
  };
  return {
    feed: (chunk) => {
      parser.write(decode(chunk));
    },
    end: () => {
      parser.write(decode());
      parser.close();
    },
  };
}

/** An attribute whatever its prefix (`r:id`, `rel:id`, `id`). Prefer the exact name where it is plain. */
export function prefixed(attributes: Attributes, local: string): string | undefined {
  for (const name of Object.keys(attributes))
    if (name.includes(':') && localName(name) === local) return attributes[name];
  return undefined;
}

/** xsd:boolean (`1`, `true`, strict files also `on`). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}
