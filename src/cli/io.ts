/** What the command line is given from outside, so that tests run it in their own process. */
export interface Io {
  /** Folder that relative paths start from. */
  cwd: string;
  out: (text: string) => void;
  err: (text: string) => void;
  env: Readonly<Record<string, string | undefined>>;
  clock: () => Date;
  userName: () => string;
}
