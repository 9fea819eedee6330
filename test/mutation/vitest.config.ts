import { defineConfig } from 'vitest/config'

/** The tests that know the mutated modules, and nothing that needs a browser or a server process. */
export default defineConfig({
  resolve: { alias: [{ find: /^@preact\/signals$/, replacement: '@preact/signals-core' }] },
  define: { __VERSION__: JSON.stringify('test'), __SPLIT__: 'true', __WORKER__: 'false' },
  test: {
    environment: 'node',
    include: [
      'test/referral/*.node.test.ts',
      'test/beacon/*.node.test.ts',
      'test/catalog/{money-text,short-ways}.node.test.ts',
      'test/backend/{truth,verify-chain,figures}.node.test.ts',
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
