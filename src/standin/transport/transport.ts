/**
 * The host's end of the postMessage conversation with one add-in. The page that uses it hands over what its
 * window receives, and posts what comes back to the frame.
 */
import type { Host } from '../host';
import { eventTypes, WORKBOOK } from '../host/events';
import type { HostEvent } from '../host/model';
import { appContext } from './app-context';
import { completedCommand, executeMethod } from './execute-method';
import { errorCodes, readRequest, type RequestMessage, type ResponseMessage } from './messages';

export interface TransportOptions {
  conversationId: string;
  controlId: string;
  /** Origin of the host's page, and of the add-in's. */
  hostOrigin: string;
  addinOrigin: string;
  documentUrl: string;
  locale: string;
  /** Posts text to the add-in's window, for `addinOrigin` alone. */
  post: (text: string) => void;
}

export interface Transport {
  /** What the window got; true when it was a message of this conversation. */
  receive: (data: unknown, origin: string) => boolean;
  /**
   * A button of the ribbon that calls a function of the add-in: settled once the function says that it is completed,
   * rejected where nothing is associated with its name.
   */
  command: (functionName: string) => Promise<void>;
  /** Whether the client hears of commands. */
  hearsCommands: () => boolean;
  readonly traffic: ReturnType<Host['connect']>['traffic'];
  close: () => void;
}

const EVENT_CATEGORY = 65536;
const RICH_API = 'richApiMessage';
const SELECTION = 'documentSelectionChanged';
const COMMAND = 'appCommandInvoked';

/** Events of a window that the client may listen to; the host has none but the first two to tell. */
const knownEvents = [RICH_API, SELECTION, COMMAND, 'dialogNotificationShown', 'settingsChanged'];

export function createTransport(host: Host, options: TransportOptions): Transport {
  const connection = host.connect();
  /** The correlation id under which each event was asked for. */
  const listening = new Map<string, number>();
  /** Commands under way by their id. */
  let commandNumber = 0;
  const commands = new Map<string, (status: number) => void>();

  const send = (
    actionName: string,
    correlationId: number,
    data: unknown,
    errorCode: number,
    responseType: 0 | 1,
  ): void => {
    const message: ResponseMessage = {
      _messageType: 1,
      _actionName: actionName,
      _conversationId: options.conversationId,
      _correlationId: correlationId,
      _origin: options.hostOrigin,
      _data: data,
      _errorCode: errorCode,
      _responseType: responseType,
      _serializerVersion: 1,
    };
    options.post(JSON.stringify(message));
  };

  function tell(events: readonly HostEvent[]): void {
    const richApi = listening.get(RICH_API);
    if (richApi !== undefined) {
      const entries = events.map((event, index) => [
        EVENT_CATEGORY,
        event.type,
        event.target,
        JSON.stringify(event.data),
        index + 1,
        false,
      ]);
      send(RICH_API, richApi, { ArrayData: entries }, errorCodes.none, 1);
    }
    const selection = listening.get(SELECTION);
    if (
      selection !== undefined &&
      events.some(({ type, target }) => type === eventTypes.selectionChanged && target === WORKBOOK)
    )
      send(SELECTION, selection, {}, errorCodes.none, 1);
  }
  connection.onEvents(tell);

  async function answer(message: RequestMessage): Promise<unknown> {
    if (message._actionType === 1 || message._actionType === 2) {
      if (!knownEvents.includes(message._actionName))
        throw new Error(`There is no event ${message._actionName}.`);
      if (message._actionType === 1) listening.set(message._actionName, message._correlationId);
      else listening.delete(message._actionName);
      return { Error: 0 };
    }
    switch (message._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(host.model, options);
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod': {
        const call = (message._data ?? {}) as Parameters<typeof executeMethod>[0];
        const completed = completedCommand(call);
        if (!completed) return executeMethod(call, host.model, connection);
        commands.get(completed.id)?.(completed.status);
        commands.delete(completed.id);
        return { Version: 1, Error: 0 };
      }
      default:
        throw new Error(`There is no action ${message._actionName}.`);
    }
  }

  function command(functionName: string): Promise<void> {
    const correlation = listening.get(COMMAND);
    if (correlation === undefined) return Promise.reject(new Error('Nobody listens for commands.'));
    const id = `${options.controlId}-${++commandNumber}`;
    const event = JSON.stringify({ source: { id: functionName } });
    return new Promise((resolve, reject) => {
      commands.set(id, (status) =>
        status === 0 ? resolve() : reject(new Error(`The command ${functionName} failed: ${status}.`)),
      );
      send(COMMAND, correlation, [id, functionName, event], errorCodes.none, 1);
    });
  }

  return {
    receive: (data, origin) => {
      const message = origin === options.addinOrigin ? readRequest(data) : null;
      if (!message || message._conversationId !== options.conversationId) return false;
      const reply = (result: unknown, errorCode: number): void =>
        send(message._actionName, message._correlationId, result, errorCode, 0);
      answer(message).then(
        (result) => reply(result, errorCodes.none),
        () => reply(null, errorCodes.handling),
      );
      return true;
    },
    command,
    hearsCommands: () => listening.has(COMMAND),
    traffic: connection.traffic,
    close: connection.close,
  };
}
