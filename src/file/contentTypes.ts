import type { Package } from './package';
import { readPart } from './package';

/** The types that `[Content_Types].xml` declares (ISO 29500-2, 7.2.3). */
export interface ContentTypes {
  /** By lower-case extension. */
  defaults: Map<string, string>;
  /** By lower-case part name without leading slash. */
  overrides: Map<string, string>;
  /** A part's type, '' where none is declared. */
  of(part: string): string;
}

export function contentTypes(pkg: Package): ContentTypes {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  readPart(pkg, '[Content_Types].xml', {
    open(name, a) {
      if (name === 'Default' && a.Extension !== undefined)
        defaults.set(a.Extension.toLowerCase(), a.ContentType ?? '');
      if (name === 'Override' && a.PartName !== undefined)
        overrides.set(a.PartName.replace(/^\//, '').toLowerCase(), a.ContentType ?? '');
    },
  });
  const of = (part: string): string => {
    const name = part.toLowerCase();
    return overrides.get(name) ?? defaults.get(name.slice(name.lastIndexOf('.') + 1)) ?? '';
  };
  return { defaults, overrides, of };
}
