export {
  FIRST_SERIAL,
  civilOf,
  daysInMonth,
  firstDay,
  lastDay,
  monthOf,
  monthOfSerial,
  serialOf,
} from './dates';
export type { CivilDate } from './dates';
export {
  ERAS,
  fiscalYearName,
  fiscalYearOf,
  fiscalYearsTouched,
  firstMonthOf,
  monthsInFiscalYear,
} from './fiscal-year';
