/** `npm run mutation`: changes what money and chains depend on, line by line, and counts the changes that no test notices. */
export default {
  mutate: [
    'src/referral/{token,arrivals,share-link,address}.ts',
    'src/backend/orders/{chain-nodes,order-chain,verify-chain}.ts',
    'src/backend/reports/attribution-weights.ts',
    'src/beacon/{log,backlog,keeper}.ts',
    'src/lib/{money,money-text,to-decimal}.ts',
    'src/catalog/{amount,read-money}.ts',
  ],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // Tables and patterns that are made once cannot be exchanged between tests.
  ignoreStatic: true,
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
  reporters: ['clear-text', 'json'],
  jsonReporter: { fileName: 'test/output/mutation.json' },
  // The compiler's old programming interface, which reading that file wants, is gone.
  tsconfigFile: 'none.json',
  tempDirName: 'test/output/mutation',
  ignorePatterns: ['demo', 'dist', 'docs', 'test/bench', 'test/output'],
  // A test that a busy machine makes late has noticed nothing.
  timeoutFactor: 4,
}
