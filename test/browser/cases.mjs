import { pictures } from './looks.mjs';
import { more } from './more.mjs';
import { way } from './way.mjs';

export const cases = [...way, ...more, ...pictures];
