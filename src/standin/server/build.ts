/** Builds the pages with webpack; later builds take what did not change from the cache. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

export type Mode = 'production' | 'development';

function configurations(root: string, mode: Mode): Configuration[] {
  const make = createRequire(__filename)(join(root, 'webpack.config.js')) as (
    env: object,
    argv: { mode: Mode },
  ) => Configuration[];
  return make({}, { mode });
}

/** Gives what went wrong, or ''. */
export function build(root: string, mode: Mode): Promise<string> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configurations(root, mode));
    if (!compiler) return reject(new Error('webpack made no compiler.'));
    compiler.run((error, stats) => {
      if (error) return reject(error);
      const text = stats?.hasErrors() ? stats.toString({ preset: 'errors-only' }) : '';
      compiler.close(() => resolve(text));
    });
  });
}

/** Builds again at each change, until the process ends. */
export function watch(root: string, told: (text: string) => void): void {
  webpack(configurations(root, 'development'))?.watch({}, (error, stats) =>
    told(error ? error.message : (stats?.toString({ preset: 'errors-warnings' }) ?? '')),
  );
}
