/** What the caller of a command can tell from its exit code. */
export const EXIT = {
  /** Done, nothing to look at but the findings. */
  fine: 0,
  /** A person is needed: a difference, an open decision, a result changed by hand, something lost. */
  person: 1,
  /** The input cannot be read or computed; nothing was written. */
  rejected: 2,
  /** The call itself is wrong: options, output path, clock; nothing was written. */
  usage: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
