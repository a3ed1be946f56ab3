import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The layers of docs/architecture.md: each folder may import only what is named here.
 * A wrong import fails with a message that names the allowed layers.
 */
const layers = {
  core: [],
  workbook: ['core'],
  excel: ['workbook', 'core'],
  file: ['workbook', 'core'],
  messages: ['core', 'workbook'],
  taskpane: ['commands', 'excel', 'messages', 'workbook', 'core'],
  functions: ['core'],
  commands: [],
  cli: ['file', 'messages', 'workbook', 'core'],
  standin: ['file', 'workbook', 'core'],
};

const packages = {
  core: ['decimal.js'],
  workbook: ['decimal.js', '@noble/hashes/sha2', '@noble/hashes/utils'],
};

function zone(layer, allowed) {
  const others = Object.keys(layers).filter((l) => l !== layer && !allowed.includes(l));
  const own = packages[layer];
  const patterns = [
    {
      regex: `^(\\.\\./)+(${others.join('|')})(/|$)`,
      message: `src/${layer} may import only: ${allowed.length ? allowed.map((l) => `src/${l}`).join(', ') : 'nothing of ours'}.`,
    },
  ];
  if (own)
    patterns.push({
      regex: `^(?!(\\.|${own.join('$|')}$))`,
      message: `src/${layer} is pure: the only packages it may import are ${own.join(', ')}.`,
    });
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const pureGlobals = [
  'window',
  'document',
  'process',
  'Buffer',
  'fetch',
  'setTimeout',
  'setInterval',
  'console',
].map((name) => ({ name, message: 'core and workbook are pure: no host, clock, network or console.' }));

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'out'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  { files: ['src/taskpane/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  ...Object.entries(layers).map(([layer, allowed]) => zone(layer, allowed)),
  {
    files: ['src/core/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...pureGlobals],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core and workbook are pure: no randomness.' },
        { object: 'Date', property: 'now', message: 'the clock is passed in.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'the clock is passed in.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/excel/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Excel', message: 'only src/excel touches Excel.*' }],
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/workbook/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...pureGlobals,
        { name: 'Excel', message: 'only src/excel touches Excel.*' },
      ],
    },
  },
  {
    files: ['**/*.{mjs,cjs,js}', 'test/**/*.{ts,tsx}'],
    rules: { '@typescript-eslint/no-require-imports': 'off', 'no-console': 'off' },
  },
);
