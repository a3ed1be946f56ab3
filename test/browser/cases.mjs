import { bring } from './bring.mjs';
import { jobPictures } from './jobLooks.mjs';
import { jobs } from './jobs.mjs';
import { pictures } from './looks.mjs';
import { large } from './large.mjs';
import { more } from './more.mjs';
import { packaged } from './package.mjs';
import { ribbon } from './ribbon.mjs';
import { whole } from './whole.mjs';
import { way } from './way.mjs';

export const cases = [
  ...way,
  ...bring,
  ...jobs,
  ...more,
  ...large,
  ...ribbon,
  ...packaged,
  ...whole,
  ...pictures,
  ...jobPictures,
];
