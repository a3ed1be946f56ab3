/**
 * The task pane beside the grid: an iframe with the add-in's page, which loads the unmodified client library. The
 * library itself checks that both pages have the same host name and that this one is https; nothing here helps it.
 */
import type { Connection, Host } from '../host';
import { createTransport, frameAddress, frameName } from '../transport';

export interface PaneOptions {
  container: HTMLElement;
  /** `/addin/taskpane.html`, with what the page is asked for. */
  page: string;
  /** `ja-jp`. */
  locale: string;
  title: string;
  /** After each answer to the add-in. */
  answered: () => void;
}

export interface Pane {
  close: () => void;
}

export function openPane(host: Host, { container, page, locale, title, answered }: PaneOptions): Pane {
  const { origin } = window.location;
  const conversationId = `c${Date.now()}`;
  const identity = { conversationId, controlId: `${conversationId}-pane`, hostOrigin: origin, locale };
  const frame = document.createElement('iframe');
  const transport = createTransport(toldOf(host, answered), {
    ...identity,
    addinOrigin: origin,
    documentUrl: `${origin}/${encodeURIComponent(host.model.name)}`,
    post: (text) => frame.contentWindow?.postMessage(text, origin),
  });
  const receive = (event: MessageEvent): void => {
    if (event.source === frame.contentWindow) transport.receive(event.data, event.origin);
  };
  window.addEventListener('message', receive);
  // The client reads the name while it loads: it has to be there before.
  frame.name = frameName(identity);
  frame.title = title;
  frame.src = frameAddress(page, identity);
  container.replaceChildren(frame);
  return {
    close: () => {
      window.removeEventListener('message', receive);
      transport.close();
      frame.remove();
    },
  };
}

/** The host, whose connections say when they have answered. */
function toldOf(host: Host, answered: () => void): Host {
  const connect = (): Connection => {
    const connection = host.connect();
    const request = async (text: string): Promise<string> => {
      const reply = await connection.request(text);
      answered();
      return reply;
    };
    return { ...connection, request };
  };
  return { ...host, connect };
}
