// How tests run: one realm of graphql for the whole suite, reports that .ci/run can count.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Without these conditions graphql 17 is loaded twice ("another module or realm").
  ssr: { resolve: { conditions: ['module-sync', 'node', 'import', 'default'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
})
