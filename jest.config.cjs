/** ts-jest compiles each file on its own; types are checked once by `npm run check`. */
const transpile = [
  'ts-jest',
  {
    tsconfig: {
      module: 'CommonJS',
      moduleResolution: 'Node10',
      ignoreDeprecations: '6.0',
      target: 'ES2022',
      allowJs: true,
      esModuleInterop: true,
      jsx: 'react-jsx',
      isolatedModules: true,
    },
    diagnostics: false,
  },
];

module.exports = {
  // Every core: on two, jest's own choice (all but one) would run the suites one after the other.
  maxWorkers: '100%',
  // No test is about time; a slow or busy machine must not fail one.
  testTimeout: 120_000,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
  transform: { '^.+\\.[tj]sx?$': transpile },
  transformIgnorePatterns: [
    '/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|cjk-regex|collapse-white-space|franc-min|n-gram|regexp-util|trigram-utils|unicode-regex|long)/)',
  ],
};
