/** What an archive may hold before it is refused; guards against archives made to exhaust memory. */
export interface PackageLimits {
  /** Bytes of all parts together once inflated. */
  totalInflated: number;
  /** Number of entries. */
  entries: number;
  /** Inflated bytes per compressed byte, for parts over `ratioFrom` bytes. Real sheets stay below 100. */
  ratio: number;
  /** Parts smaller than this (bytes, inflated) are not checked for their ratio. */
  ratioFrom: number;
}

export const DEFAULT_LIMITS: PackageLimits = {
  totalInflated: 512 * 1024 * 1024,
  entries: 20_000,
  ratio: 400,
  ratioFrom: 16 * 1024 * 1024,
};
