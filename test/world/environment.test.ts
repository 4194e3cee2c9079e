import { afterEach, expect, test, vi } from "vitest";
import { openFolder } from "../../src/world/disk-world.ts";
import { readEnvironment } from "../../src/world/environment.ts";
import { tempFolder } from "./temp-folder.ts";

afterEach(() => vi.unstubAllEnvs());

test("a whole number of seconds is the epoch", () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "1643306400");
  expect(readEnvironment()).toMatchObject({ epoch: 1643306400, epochGiven: "1643306400" });
  expect(openFolder(tempFolder()).epoch()).toBe(1643306400);
});

test.each(["soon", "1.5", "-1", "1e3", "253402300800", "99999999999999999999", " 1"])(
  "%j is told, and is no epoch",
  (given) => {
    vi.stubEnv("SOURCE_DATE_EPOCH", given);
    expect(readEnvironment()).toMatchObject({ epoch: undefined, epochGiven: given });
  },
);

test("an empty value is as none", () => {
  vi.stubEnv("SOURCE_DATE_EPOCH", "");
  vi.stubEnv("NO_COLOR", "");
  vi.stubEnv("ATTACHE_DEBUG", "");
  expect(readEnvironment()).toEqual({ epoch: undefined, epochGiven: undefined, noColour: false, debug: false });
});

test("any value of NO_COLOR and ATTACHE_DEBUG counts", () => {
  vi.stubEnv("NO_COLOR", "0");
  vi.stubEnv("ATTACHE_DEBUG", "1");
  expect(readEnvironment()).toMatchObject({ noColour: true, debug: true });
});
