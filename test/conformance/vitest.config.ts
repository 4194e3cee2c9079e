import { defineConfig } from "vitest/config";

/** Makes the files that `npm run conformance` checks; no part of the tests. */
export default defineConfig({
  test: { include: ["test/conformance/make-files.ts"], testTimeout: 300_000, pool: "forks" },
});
