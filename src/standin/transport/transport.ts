/**
 * The host's end of the postMessage conversation with one add-in. The page that uses it hands over what its
 * window receives, and posts what comes back to the frame.
 */
import type { Host } from '../host';
import { eventTypes, WORKBOOK } from '../host/events';
import type { HostEvent } from '../host/model';
import { appContext } from './app-context';
import { executeMethod } from './execute-method';
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
  readonly traffic: ReturnType<Host['connect']>['traffic'];
  close: () => void;
}

const EVENT_CATEGORY = 65536;
const RICH_API = 'richApiMessage';
const SELECTION = 'documentSelectionChanged';

/** Events of a window that the client may listen to; the host has none but the first two to tell. */
const knownEvents = [RICH_API, SELECTION, 'appCommandInvoked', 'dialogNotificationShown', 'settingsChanged'];

export function createTransport(host: Host, options: TransportOptions): Transport {
  const connection = host.connect();
  /** The correlation id under which each event was asked for. */
  const listening = new Map<string, number>();

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
      case 'executeMethod':
        return executeMethod(
          (message._data ?? {}) as Parameters<typeof executeMethod>[0],
          host.model,
          connection,
        );
      default:
        throw new Error(`There is no action ${message._actionName}.`);
    }
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
    traffic: connection.traffic,
    close: connection.close,
  };
}
