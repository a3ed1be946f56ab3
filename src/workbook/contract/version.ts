/** Version of the workbook's contract: tables, columns, result sheets. Recorded with each run. */
export const CONTRACT_VERSION = '1.0';
