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
  /** Whether it is shown from the beginning; else only when the add-in asks for it (Office.addin.showAsTaskpane). */
  visible: boolean;
  /** After each answer to the add-in. */
  answered: () => void;
}

export interface Pane {
  show: () => void;
  /** Calls a function of the add-in, as a button of the ribbon does: once the add-in is there. */
  command: (functionName: string) => Promise<void>;
  close: () => void;
}

/** How often it is looked whether the add-in is there, in milliseconds. */
const LOOK = 50;

export function openPane(
  host: Host,
  { container, page, locale, title, visible, answered }: PaneOptions,
): Pane {
  const { origin } = window.location;
  const { runtime } = host.model;
  const conversationId = `c${Date.now()}`;
  const identity = { conversationId, controlId: `${conversationId}-pane`, hostOrigin: origin, locale };
  const frame = document.createElement('iframe');
  Object.assign(runtime, { ready: false, visible });
  const follow = (): void => {
    container.classList.toggle('away', !runtime.visible);
  };
  const told = (): void => {
    follow();
    answered();
  };
  const transport = createTransport(toldOf(host, told), {
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
  follow();
  return {
    show: () => {
      runtime.visible = true;
      follow();
    },
    command: async (functionName) => {
      while (!runtime.ready || !transport.hearsCommands())
        await new Promise((resolve) => setTimeout(resolve, LOOK));
      await transport.command(functionName);
    },
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
