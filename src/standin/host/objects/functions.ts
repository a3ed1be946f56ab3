/** Workbook.functions: worksheet functions called from outside; only DATE is answered. */
import { integer, readOnly, type HostObject, type Json } from '../object';
import { toSerial } from '../serial';
import type { HostContext } from './context';

/** Days from the first day of 1900 to that of 1904: the two date systems differ by these. */
const SINCE_1904 = 1462;

/** FunctionResult: the value of the function, or "Error value (such as "#DIV/0") representing the error". */
const result = (value: Json, error: Json): HostObject => ({
  type: 'FunctionResult',
  scalars: { Value: readOnly(() => value), Error: readOnly(() => error) },
});

export const functionsObject = ({ model }: HostContext): HostObject => ({
  type: 'Functions',
  scalars: {},
  methods: {
    Date: (args) => {
      const serial = toSerial(integer(args, 0), integer(args, 1), integer(args, 2));
      if (serial === null) return result(null, '#NUM!');
      return result(model.date1904 ? serial - SINCE_1904 : serial, null);
    },
  },
});
