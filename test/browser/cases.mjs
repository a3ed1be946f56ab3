import { bring } from './bring.mjs';
import { pictures } from './looks.mjs';
import { more } from './more.mjs';
import { packaged } from './package.mjs';
import { way } from './way.mjs';

export const cases = [...way, ...bring, ...more, ...packaged, ...pictures];
