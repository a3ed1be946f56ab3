/** Workbook: the root of everything. */
import { accessDenied, HostError } from '../errors';
import { expectFlag, readOnly, type HostObject } from '../object';
import { applicationObject, runtimeObject } from './application';
import type { HostContext } from './context';
import { customXmlObject } from './custom-xml';
import { eventMethods } from './event-methods';
import { functionsObject } from './functions';
import { namesObject } from './names';
import { rangeObject } from './range';
import { settingsObject } from './settings';
import { tablesObject } from './tables';
import { worksheetsObject } from './worksheets';

function protectionObject({ model }: HostContext): HostObject {
  return {
    type: 'WorkbookProtection',
    scalars: { Protected: readOnly(() => model.protected) },
    methods: {
      // "Protects the workbook. Fails if the workbook has already been protected."
      Protect: (args) => {
        if (model.protected) throw new HostError('InvalidOperation', 'The workbook is already protected.');
        model.protected = true;
        model.password = typeof args[0] === 'string' ? args[0] : '';
      },
      Unprotect: (args) => {
        if (!model.protected) throw new HostError('InvalidOperation', 'The workbook is not protected.');
        if (model.password !== '' && args[0] !== model.password) throw accessDenied('The password is wrong.');
        model.protected = false;
      },
    },
  };
}

export function workbookObject(context: HostContext): HostObject {
  const { model } = context;
  return {
    type: 'Workbook',
    scalars: {
      Name: readOnly(() => model.name),
      ReadOnly: readOnly(() => false),
      AutoSave: readOnly(() => false),
      IsDirty: {
        get: () => model.dirty,
        set: (value) => {
          model.dirty = expectFlag(value);
        },
      },
      UsePrecisionAsDisplayed: {
        get: () => model.precisionAsDisplayed,
        set: (value) => {
          model.precisionAsDisplayed = expectFlag(value);
        },
      },
    },
    parts: {
      Worksheets: () => worksheetsObject(context),
      Tables: () => tablesObject(context),
      Names: () => namesObject(context),
      CustomXmlParts: () => customXmlObject(context),
      Settings: () => settingsObject(context),
      Protection: () => protectionObject(context),
      Application: () => applicationObject(context),
      Functions: () => functionsObject(context),
      _Runtime: () => runtimeObject(context),
    },
    methods: {
      GetSelectedRange: () => rangeObject(context, model.selection),
      GetActiveCell: () => {
        const { sheet, area } = model.selection;
        return rangeObject(context, { sheet, area: { ...area, bottom: area.top, right: area.left } });
      },
      ...eventMethods('SelectionChanged', 'Activated'),
    },
  };
}
