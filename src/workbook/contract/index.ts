export * from './spec';
export * from './forms';
export * from './costs';
export { CONTRACT_VERSION } from './version';
