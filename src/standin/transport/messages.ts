/**
 * Messages between the add-in's page and the host's page: JSON text, posted from window to window, as the
 * client library writes and takes them.
 */
export interface RequestMessage {
  _messageType: 0;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  /** 0 a call, 1 begins to listen to an event, 2 ends it. */
  _actionType: 0 | 1 | 2;
  _serializerVersion: number;
}

export interface ResponseMessage {
  _messageType: 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _errorCode: number;
  /** 0 an answer, 1 an event. */
  _responseType: 0 | 1;
  _serializerVersion: 1;
}

export const errorCodes = { none: 0, inRequest: -1, handling: -2 } as const;

/** Numbers of the calls that go through `executeMethod`. */
export const dispatchIds = { settingsSave: 76, richApi: 93, commandCompleted: 94 } as const;

/** "The operation is not supported": Office's error for a call that the host does not know. */
export const OPERATION_NOT_SUPPORTED = 5000;

/** A request out of posted text; null for anything else that a window may receive. */
export function readRequest(text: unknown): RequestMessage | null {
  if (typeof text !== 'string') return null;
  try {
    const message = JSON.parse(text) as Partial<RequestMessage> | null;
    const isRequest =
      message?._messageType === 0 &&
      typeof message._actionName === 'string' &&
      typeof message._conversationId === 'string';
    return isRequest ? (message as RequestMessage) : null;
  } catch {
    return null;
  }
}
