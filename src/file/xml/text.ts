/**
 * Text in SpreadsheetML. ST_Xstring (ECMA-376 part 1, 22.9.2.19): characters that XML 1.0 cannot hold are
 * written `_xHHHH_`; a text that itself looks like such an escape has its underscore escaped.
 */
const NEEDS_XSTRING =
  /_(?=x[0-9A-Fa-f]{4}_)|[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** Encodes as ST_Xstring (before XML escaping). A carriage return counts: XML readers turn it into a line feed. */
export function encodeXstring(text: string): string {
  return text.replace(
    NEEDS_XSTRING,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Decodes ST_Xstring (after XML unescaping). */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Escapes for element content. */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (c) => (c === '&' ? '&amp;' : c === '<' ? '&lt;' : '&gt;'));
}

/** Escapes for an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** Element content of type ST_Xstring. */
export function xstringText(text: string): string {
  return escapeText(encodeXstring(text));
}

/** Attribute of type ST_Xstring: line feeds and tabs are escaped as Excel writes them (`_x000a_`). */
export function xstringAttribute(text: string): string {
  return escapeAttribute(encodeXstring(text).replace(/[\t\n]/g, (c) => (c === '\n' ? '_x000a_' : '_x0009_')));
}
