import { bring } from './bring.mjs';
import { jobPictures } from './jobLooks.mjs';
import { jobs } from './jobs.mjs';
import { pictures } from './looks.mjs';
import { more } from './more.mjs';
import { packaged } from './package.mjs';
import { ribbon } from './ribbon.mjs';
import { way } from './way.mjs';

export const cases = [
  ...way,
  ...bring,
  ...jobs,
  ...more,
  ...ribbon,
  ...packaged,
  ...pictures,
  ...jobPictures,
];
