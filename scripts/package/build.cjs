/** The production bundle of the add-in, and which modules went into it. */
'use strict';
const path = require('node:path');
const webpack = require('webpack');

/** Builds into `folder`; gives the paths of the modules that are in it. */
function build(root, folder) {
  const addin = require(path.join(root, 'webpack.config.js'))({}, { mode: 'production' }).find(
    ({ name }) => name === 'addin',
  );
  const compiler = webpack({ ...addin, output: { ...addin.output, path: folder, clean: true } });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats.hasErrors() ? new Error(stats.toString('errors-only')) : null);
      const modules = problem ? [] : modulesOf(stats.compilation);
      compiler.close(() => (problem ? reject(problem) : resolve(modules)));
    });
  });
}

/** Files whose code is in a chunk, also those that webpack has joined into one module. */
function modulesOf({ chunks, chunkGraph }) {
  const files = new Set();
  const add = (module) => {
    for (const inner of module.modules ?? []) add(inner);
    if (module.resource) files.add(module.resource.replace(/\?.*$/, ''));
  };
  for (const chunk of chunks) for (const module of chunkGraph.getChunkModulesIterable(chunk)) add(module);
  return [...files].sort();
}

module.exports = { build };
