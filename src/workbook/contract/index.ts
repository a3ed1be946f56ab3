export * from './spec';
export * from './forms';
export * from './costs';
export * from './scores';
export { CONTRACT_VERSION } from './version';
