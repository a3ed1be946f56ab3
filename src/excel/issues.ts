/** Problems and findings of the Excel host as codes; worded in `src/messages`. */
import type { Place, PlacedIssue } from '../workbook';

export type ExcelIssueCode =
  | 'excelApiTooOld'
  | 'excelCalculationIterative'
  | 'excelCalculationManual'
  | 'excelCellChanged'
  | 'excelCellsMerged'
  | 'excelConstantChanged'
  | 'excelFailed'
  | 'excelForeignChart'
  | 'excelInputsChanged'
  | 'excelMendedBack'
  | 'excelMendedForward'
  | 'excelNotVerified'
  | 'excelNothingSaved'
  | 'excelStatesChanged'
  | 'excelPlaceGone'
  | 'excelPrecisionAsDisplayed'
  | 'excelPutBackFailed'
  | 'excelRowTaken'
  | 'excelRowsHidden'
  | 'excelSavedStateDamaged'
  | 'excelSheetFiltered'
  | 'excelSheetProtected'
  | 'excelStateTooLarge'
  | 'excelStopped'
  | 'excelTotalsRow'
  | 'excelUnfinished'
  | 'excelValueInvalid'
  | 'excelWorkbookProtected';

/** Builds an issue of this host. */
export function excelIssue(
  code: ExcelIssueCode,
  severity: PlacedIssue['severity'],
  place: Place = {},
  values: PlacedIssue['values'] = {},
): PlacedIssue {
  return { severity, code, place, values };
}
