/** "The general header/footer, used for all pages unless even/odd or first page is specified." (HeaderFooterGroup.defaultForAllPages) */
import type { Sheet } from '../model';
import { expectText, type HostObject, type Scalar } from '../object';
import type { HostContext } from './context';

const places = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter'];

export function headersFootersObject(context: HostContext, sheet: Sheet): HostObject {
  const text = (place: string): Scalar => ({
    get: () => sheet.page[place] ?? '',
    set: (value) => {
      const written = expectText(value);
      if (written === '') delete sheet.page[place];
      else sheet.page[place] = written;
      context.model.dirty = true;
    },
  });
  return {
    type: 'HeaderFooterGroup',
    scalars: {},
    parts: {
      DefaultForAllPages: () => ({
        type: 'HeaderFooter',
        scalars: Object.fromEntries(places.map((place) => [place, text(place)])),
      }),
    },
  };
}
