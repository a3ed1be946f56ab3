/**
 * PageLayout: how a sheet prints, kept as data. "The worksheet's left margin, in points, for use when printing." "If there is
 * no print area, then this method returns an object with its `isNullObject` property set to `true`."
 */
import { areaName } from '../area';
import { invalidArgument } from '../errors';
import type { Sheet } from '../model';
import {
  expectFlag,
  expectNumber,
  expectWord,
  text,
  type Argument,
  type HostObject,
  type Json,
  type Scalar,
} from '../object';
import type { HostContext } from './context';
import { headersFootersObject } from './header-footer';
import { rangeArgument } from './find-range';
import { rangeAreasObject } from './range-areas';
import { rangeObject } from './range';
import { areaAt } from '../load';

const papers = ['Letter', 'Legal', 'A3', 'A4', 'A5', 'B4', 'B5'];

export function pageLayoutObject(context: HostContext, sheet: Sheet): HostObject {
  const keep = (key: string, value: Json): void => {
    sheet.page[key] = value;
    context.model.dirty = true;
  };
  const property = (key: string, otherwise: Json, check: (value: Json) => Json): Scalar => ({
    get: () => sheet.page[key] ?? otherwise,
    set: (value) => keep(key, check(value)),
  });
  const address = (argument: Argument | undefined): string => {
    const range = rangeArgument(context.model, sheet, argument);
    if (range.sheet !== sheet) throw invalidArgument('The range lies on another worksheet.');
    return areaName(range.area);
  };
  const whole = (found: string, form: RegExp): string => {
    if (!form.test(found)) throw invalidArgument('Titles span entire rows or columns.');
    return found;
  };
  const titles = (key: string) => (): HostObject | null => {
    const found = sheet.page[key];
    return typeof found === 'string' ? rangeObject(context, { sheet, area: areaAt(found) }) : null;
  };
  return {
    type: 'PageLayout',
    scalars: {
      Orientation: property('orientation', 'Portrait', (value) =>
        expectWord(value, ['Portrait', 'Landscape']),
      ),
      PaperSize: property('paperSize', 'A4', (value) => expectWord(value, papers)),
      CenterHorizontally: property('centerHorizontally', false, expectFlag),
      CenterVertically: property('centerVertically', false, expectFlag),
      BlackAndWhite: property('blackAndWhite', false, expectFlag),
      PrintGridlines: property('printGridlines', false, expectFlag),
      PrintHeadings: property('printHeadings', false, expectFlag),
      LeftMargin: property('leftMargin', 50.4, expectNumber),
      RightMargin: property('rightMargin', 50.4, expectNumber),
      TopMargin: property('topMargin', 54, expectNumber),
      BottomMargin: property('bottomMargin', 54, expectNumber),
      HeaderMargin: property('headerMargin', 21.6, expectNumber),
      FooterMargin: property('footerMargin', 21.6, expectNumber),
      // PageLayoutZoomOptions: either scale, or horizontalFitToPages and verticalFitToPages.
      Zoom: property('zoom', { scale: 100 }, (value) => {
        if (typeof value !== 'object' || value === null) throw invalidArgument('Zoom is given by options.');
        return value;
      }),
    },
    parts: { HeadersFooters: () => headersFootersObject(context, sheet) },
    methods: {
      SetPrintArea: (args) => keep('printArea', address(args[0])),
      // "The range must span the entire row to be valid." "… the entire column to be valid."
      SetPrintTitleRows: (args) => keep('printTitleRows', whole(address(args[0]), /^\d+:\d+$/)),
      SetPrintTitleColumns: (args) => keep('printTitleColumns', whole(address(args[0]), /^[A-Z]+:[A-Z]+$/)),
      // "Measurement unit for the margins provided … Margins not provided remain unchanged."
      SetPrintMargins: (args) => {
        const unit = expectWord(text(args, 0), ['Points', 'Inches', 'Centimeters']);
        const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit] ?? 1;
        const margins = args[1];
        if (typeof margins !== 'object' || margins === null)
          throw invalidArgument('Margins are given by options.');
        for (const [side, size] of Object.entries(margins))
          if (typeof size === 'number') keep(`${side}Margin`, size * points);
      },
      GetPrintAreaOrNullObject: () => {
        const found = sheet.page['printArea'];
        return typeof found === 'string'
          ? rangeAreasObject(context, sheet, found.split(',').map(areaAt))
          : null;
      },
      GetPrintTitleRowsOrNullObject: titles('printTitleRows'),
      GetPrintTitleColumnsOrNullObject: titles('printTitleColumns'),
    },
  };
}
