/**
 * The buttons of the ribbon that are more than opening the pane. In the shared runtime they run in the page of the
 * pane: each shows the pane and hands over what is asked, so that progress, a stop and every reason are seen there.
 */
export type CommandName = 'audit' | 'restore' | 'selfCheck';

export interface Asked {
  command: CommandName;
  /** Why the pane could not be shown; null where it was. */
  notShown: string | null;
}

export interface Asks {
  ask: (asked: Asked) => void;
  /** From now on each is heard at once; what was asked before, first. Gives the end of it. */
  listen: (listener: (asked: Asked) => void) => () => void;
}

/** What was asked while the pane was still starting is kept until it listens. */
export function createAsks(): Asks {
  const waiting: Asked[] = [];
  let heardBy: ((asked: Asked) => void) | null = null;
  return {
    ask: (asked) => (heardBy ? heardBy(asked) : void waiting.push(asked)),
    listen: (listener) => {
      heardBy = listener;
      waiting.splice(0).forEach(listener);
      return () => {
        heardBy = null;
      };
    },
  };
}

/** The names are those of the manifest. */
export function associateCommands({ ask }: Asks): void {
  // Outside of Office there are no actions to be associated.
  if (!('actions' in Office)) return;
  const button = (command: CommandName) => (event: Office.AddinCommands.Event) => {
    // Excel takes no other command of ours before this one is completed: what is asked for goes on in the pane.
    void show()
      .then((notShown) => ask({ command, notShown }))
      .finally(() => event.completed());
  };
  Office.actions.associate('audit', button('audit'));
  Office.actions.associate('restore', button('restore'));
  Office.actions.associate('selfCheck', button('selfCheck'));
}

/** Shows the pane; gives why it could not be. */
async function show(): Promise<string | null> {
  try {
    await Office.addin.showAsTaskpane();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
