/**
 * What the host's page gives the add-in's frame before it is inserted: its window name and its address.
 * The client itself then checks that both pages have the same host name and that the host's is https.
 */
export interface FrameIdentity {
  conversationId: string;
  controlId: string;
  /** `https://localhost:8443`. */
  hostOrigin: string;
  /** `ja-jp`. */
  locale: string;
}

const hostInfo = ({ conversationId, locale }: FrameIdentity): string =>
  `Excel$Web$16.00$${locale}$${conversationId}$$disableLogging$0`;

/** For `iframe.name`, to be set before the frame is inserted. */
export function frameName(identity: FrameIdentity): string {
  return JSON.stringify({
    baseFrameName: 'warikan',
    hostInfo: hostInfo(identity),
    xdmInfo: `${identity.conversationId}|${identity.controlId}|${identity.hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
}

/** The task pane's address with what the client wants to know in it. */
export function frameAddress(page: string, identity: FrameIdentity): string {
  const mark = page.includes('?') ? '&' : '?';
  return `${page}${mark}_host_Info=${hostInfo(identity)}`;
}
