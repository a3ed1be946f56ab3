/** The names that the other tables refer to. */
import type { NameIndex } from './nameIndex';

export interface Names {
  members: NameIndex;
  forms: NameIndex;
  rounds: NameIndex;
}
