/** What every object of the API needs of the host. */
import type { Model } from '../model';
import type { CellValue } from '../workbook';

export interface HostContext {
  readonly model: Model;
  /** Formulas read back with `[@列]` instead of `表[[#This Row],[列]]`, as Excel may do. */
  readonly shortStructuredReferences: boolean;
  /** Makes the formulas' values right before somebody reads them. */
  readonly calculated: () => Promise<void>;
  /** Calculates whatever the calculation mode is. */
  readonly calculateNow: () => Promise<void>;
  /** What a formula that stands in no cell gives (the value of a name). */
  readonly evaluate: (formula: string) => Promise<CellValue>;
}
