import type { PlacedIssue } from '../workbook/place';

/** Why a file cannot be read or written. Worded in `src/messages`. */
export type FileProblemCode =
  | 'fileEmpty'
  | 'fileNotXlsx'
  | 'fileEncrypted'
  | 'fileOldXls'
  | 'fileTruncated'
  | 'fileTooLarge'
  | 'fileDamaged'
  | 'fileNotFound'
  | 'fileNotReadable'
  | 'fileNotWritable'
  | 'outputIsInput'
  | 'sheetNameTaken'
  | 'sheetNameInvalid'
  | 'tableNameTaken'
  | 'nameTaken'
  | 'nameInvalid'
  | 'planHasNoSheets'
  | 'planTooLarge'
  | 'planValueInvalid'
  | 'headingInvalid'
  | 'libreOfficeMissing'
  | 'libreOfficeFailed';

/** A problem that stops the reading or writing of a file. */
export interface FileProblem extends PlacedIssue {
  severity: 'error';
  code: FileProblemCode;
}

/** Builds a problem; `values` carry the part's name, the reason, the limit, as the code needs them. */
export function fileProblem(
  code: FileProblemCode,
  values: PlacedIssue['values'] = {},
  place: PlacedIssue['place'] = {},
): FileProblem {
  return { severity: 'error', code, place, values };
}

/**
 * Thrown inside `src/file` only, where a problem is found deep in a stream; every exported function
 * catches it and returns the problem.
 */
export class FileProblemError extends Error {
  constructor(readonly problem: FileProblem) {
    super(`${problem.code} ${JSON.stringify(problem.values)}`);
    this.name = 'FileProblemError';
  }
}

/** A damaged part: `reason` is a stable word (`xml`, `missing`, `size`, `checksum` …), `part` its name in the package. */
export function damaged(reason: string, part: string, detail = ''): FileProblemError {
  return new FileProblemError(fileProblem('fileDamaged', { reason, part, detail }));
}

/** Runs `work`; a FileProblemError thrown in it comes back as the list of problems. */
export function problemsOf<T>(work: () => T): T | FileProblem[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof FileProblemError) return [error.problem];
    throw error;
  }
}

/** Whether a result is a list of problems (every successful result in `src/file` is an object, never a list). */
export function isProblems<T>(result: T | FileProblem[]): result is FileProblem[] {
  return Array.isArray(result);
}
