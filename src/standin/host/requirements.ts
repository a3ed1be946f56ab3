/**
 * What the host says it can do: the client refuses newer members before they are sent. 1.14 is the floor of the
 * add-in, and every member that is answered belongs to it; older members that are not answered say ApiNotFound.
 */
export const requirementSets: Readonly<Record<string, number>> = {
  ExcelApi: 1.14,
  RichApiRuntime: 1.2,
  RichApiRuntimeFlag: 1.2,
};

/** As the client takes it. */
export const requirementMatrix = JSON.stringify(requirementSets);
