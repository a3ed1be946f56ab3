/** Services that the client makes by their type's name, not from the workbook. */
import type { Model } from './model';
import { text, type HostObject } from './object';

const services: Readonly<Record<string, (model: Model) => HostObject>> = {
  // Asked for at start-up; without an answer the client has an unhandled rejection.
  'Microsoft.InternalService.AddinInternalService': ({ runtime }) => ({
    type: 'AddinInternalService',
    scalars: {},
    methods: {
      NotifyActionHandlerReady: () => {
        runtime.ready = true;
        return null;
      },
    },
  }),
  // Office.addin.showAsTaskpane: "Shows the task pane associated with the add-in."
  'Microsoft.AppRuntime.AppRuntimeService': ({ runtime }) => ({
    type: 'AppRuntimeService',
    scalars: {},
    methods: {
      SetAppRuntimeState: (args) => {
        runtime.visible = text(args, 0) === 'Visible';
        return null;
      },
    },
  }),
};

export const service = (typeName: string, model: Model): HostObject | null =>
  services[typeName]?.(model) ?? null;
