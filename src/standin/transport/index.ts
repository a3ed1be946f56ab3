export { createTransport, type Transport, type TransportOptions } from './transport';
export { frameAddress, frameName, type FrameIdentity } from './frame';
