/** Application, IterativeCalculation and Runtime. */
import { expectFlag, expectWord, readOnly, type HostObject } from '../object';
import type { HostContext } from './context';

const modes = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export function applicationObject(context: HostContext): HostObject {
  const { model } = context;
  return {
    type: 'Application',
    scalars: {
      CalculationMode: {
        get: () => model.calculationMode,
        set: (value) => {
          model.calculationMode = expectWord(value, modes);
        },
      },
      // Everything is calculated by the time that somebody looks.
      CalculationState: readOnly(() => 'Done'),
    },
    parts: {
      IterativeCalculation: () => ({
        type: 'IterativeCalculation',
        scalars: {
          Enabled: {
            get: () => model.iterative,
            set: (value) => {
              model.iterative = expectFlag(value);
            },
          },
        },
      }),
    },
    methods: {
      Calculate: (args) => {
        expectWord(typeof args[0] === 'string' ? args[0] : null, ['Recalculate', 'Full', 'FullRebuild']);
        return context.calculateNow();
      },
      // "Suspends screen updating until the next `context.sync()` is called." There is nothing to draw here.
      SuspendScreenUpdatingUntilNextSync: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
    },
  };
}

/** Runtime.enableEvents: "Toggle JavaScript events in the current task pane or content add-in." */
export const runtimeObject = ({ model }: HostContext): HostObject => ({
  type: 'Runtime',
  scalars: {
    EnableEvents: {
      get: () => model.eventsEnabled,
      set: (value) => {
        model.eventsEnabled = expectFlag(value);
      },
    },
  },
});
