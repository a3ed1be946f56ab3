/** WorksheetProtection. */
import { accessDenied, HostError } from '../errors';
import type { Sheet } from '../model';
import { readOnly, type HostObject } from '../object';
import type { HostContext } from './context';

export function sheetProtectionObject(context: HostContext, sheet: Sheet): HostObject {
  return {
    type: 'WorksheetProtection',
    scalars: {
      Protected: readOnly(() => sheet.protected),
      Options: readOnly(() => null),
    },
    methods: {
      // "Protects a worksheet. Fails if the worksheet has already been protected."
      Protect: (args) => {
        if (sheet.protected) throw new HostError('InvalidOperation', 'The worksheet is already protected.');
        sheet.protected = true;
        sheet.password = typeof args[1] === 'string' ? args[1] : '';
        context.model.dirty = true;
      },
      // OfficeDev/office-js issue 6784: unprotecting a sheet that is not protected throws as well.
      Unprotect: (args) => {
        if (!sheet.protected) throw new HostError('InvalidOperation', 'The worksheet is not protected.');
        if (sheet.password !== '' && args[0] !== sheet.password) throw accessDenied('The password is wrong.');
        sheet.protected = false;
        sheet.password = '';
        context.model.dirty = true;
      },
    },
  };
}
