/**
 * Three bundles: the add-in (task pane with the commands of the ribbon), the worker of the task pane within it, and, apart from
 * them, the stand-in's page with its grid. The grid never gets into the add-in: docs/standin.md.
 */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { version } = require('./package.json');
const functionsMetadata = require('./scripts/functions-metadata.cjs');

const here = (...parts) => path.join(__dirname, ...parts);

/** Types are checked by `npm run check`; ES modules, so that what is not used falls away. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'ts-loader',
    options: {
      transpileOnly: true,
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'Bundler',
        jsx: 'react-jsx',
        noEmit: false,
        sourceMap: true,
      },
    },
  },
};

const page = (filename, template, chunks) =>
  new HtmlPlugin({ filename, template: here(template), chunks, scriptLoading: 'defer', minify: false });

function common(name, mode) {
  return {
    name,
    mode,
    context: __dirname,
    target: ['web', 'es2022'],
    devtool: mode === 'production' ? false : 'source-map',
    module: { rules: [typescript] },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    output: {
      path: here('build', name),
      filename: '[name].[contenthash:12].js',
      chunkFilename: '[name].[contenthash:12].js',
      clean: true,
    },
    cache: {
      type: 'filesystem',
      name: `${name}-${mode}`,
      // What was resolved under other settings is not to be kept.
      version: createHash('sha256').update(readFileSync(__filename)).digest('hex'),
      buildDependencies: { config: [here('package-lock.json')] },
    },
    performance: { hints: false },
    stats: 'errors-warnings',
  };
}

/** functions.json and functions-en.json: from the tags of the custom functions, at each build. */
const functionsJson = Object.entries(functionsMetadata.FILES).map(([language, to]) => ({
  from: functionsMetadata.SOURCE,
  to,
  transform: () => functionsMetadata.json(language),
}));

/** The guides as the pane shows them: the same text as in docs/, as HTML. */
const guides = {
  from: 'docs/guide.*.md',
  to: '[name].html',
  transform: async (text) => (await import('marked')).marked.parse(text.toString('utf8')),
};

function addin(mode) {
  const base = common('addin', mode);
  return {
    ...base,
    entry: {
      taskpane: './src/taskpane/index.tsx',
      functions: './src/functions/index.ts',
    },
    // decimal.js and our own modules only define things: what nothing uses falls away. Entries always run.
    module: {
      rules: [
        ...base.module.rules,
        { test: /[\\/]decimal\.js[\\/]/, sideEffects: false },
        { test: /[\\/]src[\\/].*\.tsx?$/, sideEffects: false },
      ],
    },
    // Excel looks for the custom functions under one name for ever, which the manifest says.
    output: {
      ...base.output,
      filename: ({ chunk }) => (chunk.name === 'functions' ? 'functions.js' : base.output.filename),
    },
    plugins: [
      new DefinePlugin({ WARIKAN_VERSION: JSON.stringify(version) }),
      page('taskpane.html', 'src/taskpane/taskpane.html', ['taskpane', 'functions']),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png', to: '[path][name][ext]' },
          { from: 'docs/pictures/*.png', to: 'pictures/[name][ext]', noErrorOnMissing: true },
          guides,
          ...functionsJson,
        ],
      }),
    ],
  };
}

function standin(mode) {
  const base = common('standin', mode);
  return {
    ...base,
    entry: { standin: './src/standin/page/index.ts' },
    // Univer has parts that only run in Node; nothing of them is called in a page.
    resolve: { ...base.resolve, alias: { '@univerjs/rpc-node': false } },
    // Ten megabytes that never leave the machine: making them smaller would only make the start slower.
    optimization: {
      minimize: false,
      concatenateModules: false,
      innerGraph: false,
      mangleExports: false,
      realContentHash: false,
      splitChunks: false,
    },
    devtool: false,
    plugins: [
      page('index.html', 'src/standin/page/index.html', ['standin']),
      new CopyPlugin({
        patterns: [
          { from: 'node_modules/@univerjs/preset-sheets-core/lib/index.css', to: 'grid.css' },
          { from: 'node_modules/@univerjs/preset-sheets-table/lib/index.css', to: 'grid-tables.css' },
          { from: 'src/standin/page/page.css', to: 'page.css' },
          { from: 'manifest.xml', to: 'manifest.xml' },
        ],
      }),
    ],
  };
}

module.exports = (_env, argv = {}) => {
  const mode = argv.mode ?? 'production';
  return [addin(mode), standin(mode)];
};
