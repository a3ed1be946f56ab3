import type { Package } from './package';
import { readPart } from './package';

/** Namespaces of a package: transitional (what Excel writes by default) or strict (ISO 29500-1). */
export interface Flavour {
  /** SpreadsheetML. */
  main: string;
  /** Relationship types and `r:id`. */
  relationships: string;
}

export const TRANSITIONAL: Flavour = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** ISO 29500-1:2016, annex A. */
export const STRICT: Flavour = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** What we add speaks the same dialect as the user's workbook part. */
export function flavourOf(pkg: Package): Flavour {
  let strict = false;
  let first = true;
  readPart(pkg, pkg.workbookPart, {
    open(_name, attributes) {
      if (first) strict = Object.values(attributes).includes(STRICT.main);
      first = false;
    },
  });
  return strict ? STRICT : TRANSITIONAL;
}
