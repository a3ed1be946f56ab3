/**
 * functions.js: runs in the shared runtime, in the page of the task pane, after office.js. `CustomFunctions` is
 * there from office.js on; its `Error` only once Excel's own file is loaded, so it is looked up at the call.
 */
/// <reference types="custom-functions-runtime" />
import { associateAll } from './associate';
import * as functions from './functions';

associateAll(functions, {
  associate: (id, fn) => CustomFunctions.associate(id, fn),
  error: (kind, sentence) => {
    const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
    return new CustomFunctions.Error(kind === 'value' ? invalidValue : notAvailable, sentence);
  },
});
