import {defineConfig} from "vitest/config";

process.env.TZ = "Europe/Amsterdam";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/util/browser.ts",
    testTimeout: 120_000,
    hookTimeout: 600_000,
    expect: {requireAssertions: true},
    // Two leave two cores idle for a third of the time: tests wait for browsers and processes.
    maxWorkers: 3
  }
});
