/** Services that the client makes by their type's name, not from the workbook. */
import type { HostObject } from './object';

const services: Readonly<Record<string, () => HostObject>> = {
  // Asked for at start-up; without an answer the client has an unhandled rejection.
  'Microsoft.InternalService.AddinInternalService': () => ({
    type: 'AddinInternalService',
    scalars: {},
    methods: { NotifyActionHandlerReady: () => null },
  }),
};

export const service = (typeName: string): HostObject | null => services[typeName]?.() ?? null;
