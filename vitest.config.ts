import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Debian's Chromium where it exists (root needs --no-sandbox), best without windows; else the one that Playwright downloaded. */
const systemChromium = ['chromium-headless-shell', 'chromium', 'chromium-browser']
  .map((name) => `/usr/bin/${name}`)
  .find((path) => existsSync(path))
const quietFlags = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const chromium = playwright({
  launchOptions: {
    ...(systemChromium ? { executablePath: systemChromium } : {}),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', ...quietFlags],
  },
})

const TIMED = 'test/e2e/performance.e2e.test.ts'

/** Begun last, the longest file would run on alone when all others are done. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith('lives.e2e.test.ts')
    return (await super.sort(files)).sort((a, b) => +isLongest(b) - +isLongest(a))
  }
}

export default defineConfig({
  // As in the build: views follow signals by `lib/live`, not by the package's own integration.
  resolve: { alias: [{ find: /^@preact\/signals$/, replacement: '@preact/signals-core' }] },
  define: { __VERSION__: JSON.stringify('test'), __SPLIT__: 'true', __WORKER__: 'false' },

  test: {
    // What does not come is a failure all the same; what comes late, on a busy machine, is none.
    expect: { poll: { timeout: 10_000 } },
    setupFiles: ['test/tools/patience.ts'],
    sequence: { sequencer: LongestFirst },
    // Of two cores vitest would use one.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.node.test.ts', 'test/**/*.node.test.tsx'],
          // What a server draws has its styles in it.
          css: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'happy-dom', include: ['test/**/*.dom.test.ts', 'test/**/*.dom.test.tsx'] },
      },
      {
        extends: true,
        // Named here so that Vite never finds one late and reloads the page under a running test.
        optimizeDeps: {
          include: [
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            '@preact/signals-core',
            'nanoid',
            'uqr',
            'axe-core',
            'msw',
            'msw/browser',
            '@testing-library/preact',
            'fast-check',
          ],
        },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts', 'test/**/*.browser.test.tsx'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: chromium,
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          exclude: [TIMED],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          // Compares times: nothing else may run meanwhile.
          name: 'e2e-timed',
          environment: 'node',
          include: [TIMED],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
