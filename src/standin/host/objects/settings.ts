/** SettingCollection: small values that are kept in the workbook. */
import { itemNotFound } from '../errors';
import { isHostObject, readOnly, text, type HostObject, type Json } from '../object';
import type { HostContext } from './context';

function settingObject(context: HostContext, key: string): HostObject {
  const { settings } = context.model;
  return {
    type: 'Setting',
    id: key,
    idName: '_Id',
    scalars: {
      Key: readOnly(() => key),
      Value: {
        get: () => settings.get(key) ?? null,
        set: (value) => {
          settings.set(key, value);
          context.model.dirty = true;
        },
      },
    },
    methods: {
      Delete: () => {
        settings.delete(key);
        context.model.dirty = true;
      },
    },
  };
}

export function settingsObject(context: HostContext): HostObject {
  const { settings } = context.model;
  return {
    type: 'SettingCollection',
    scalars: {},
    items: () => [...settings.keys()].map((key) => settingObject(context, key)),
    item: (key) => {
      if (!settings.has(String(key))) throw itemNotFound();
      return settingObject(context, String(key));
    },
    methods: {
      // "Sets or adds the specified setting to the workbook."
      Add: (args) => {
        const value = args[1];
        settings.set(text(args, 0), isHostObject(value) ? null : ((value ?? null) as Json));
        context.model.dirty = true;
        return settingObject(context, text(args, 0));
      },
      GetCount: () => settings.size,
      GetItemOrNullObject: (args) =>
        settings.has(text(args, 0)) ? settingObject(context, text(args, 0)) : null,
    },
  };
}
