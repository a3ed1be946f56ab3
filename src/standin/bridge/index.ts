export { bootClient, type Client, type NativeBridge } from './client';
export { connectClient, type ConnectedClient } from './connect';
