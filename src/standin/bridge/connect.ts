/** Joins a client and a host within one process. */
import type { Connection, Host } from '../host';
import { bootClient, type Client, type NativeBridge } from './client';

interface BridgeRequest {
  id: number;
  type: number;
  message: { body: unknown };
}

export interface ConnectedClient extends Client {
  readonly connection: Connection;
  /** Makes `Excel`, `Office` and `OfficeExtension` global, as in a task pane; undone by `uninstall`. */
  install: () => void;
  uninstall: () => void;
}

const globals = ['Excel', 'Office', 'OfficeExtension'] as const;

/** Category of messages that are events. */
const EVENT_CATEGORY = 65536;

/** An add-in that has the host's workbook open. */
export function connectClient(host: Host): ConnectedClient {
  const connection = host.connect();
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, message } = JSON.parse(text) as BridgeRequest;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void connection
        .request(body)
        .then((reply) =>
          bridge.onMessageFromHost?.(
            JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: reply } }),
          ),
        );
    },
  };
  connection.onEvents((events) => {
    const entries = events.map((event, index) => [
      EVENT_CATEGORY,
      event.type,
      event.target,
      JSON.stringify(event.data),
      index + 1,
    ]);
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  });
  const client = bootClient(bridge);
  return {
    ...client,
    connection,
    install: () =>
      globals.forEach((name) =>
        Object.defineProperty(globalThis, name, { value: client[name], configurable: true, writable: true }),
      ),
    uninstall: () => globals.forEach((name) => Reflect.deleteProperty(globalThis, name)),
  };
}
