import type { PlannedTable } from '../../workbook/plan';
import type { Area } from '../address';
import { formatArea } from '../address';
import type { Flavour } from '../flavour';
import { encodeXstring, escapeText, xstringAttribute } from '../xml/text';

/** A table part (ECMA-376 part 1, 18.5.1.2). `id` is unique in the workbook. */
export function tableXml(table: PlannedTable, id: number, area: Area, flavour: Flavour): string {
  const ref = formatArea(area);
  const name = xstringAttribute(table.name);
  const columns = table.columns.map(({ heading, formula }, i) => {
    const start = `<tableColumn id="${i + 1}" name="${xstringAttribute(heading)}"`;
    if (formula === undefined) return `${start}/>`;
    const text = escapeText(encodeXstring(formula.replace(/^=/, '')));
    return `${start}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<table xmlns="${flavour.main}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
