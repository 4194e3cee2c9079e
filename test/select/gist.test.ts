import { expect, test } from "vitest";
import { gistOf } from "../../src/select/gist.ts";

test.each([
  ["Trams  run\nat night [@gazette, para. 2].", "Trams run at night."],
  ["It is [Realpolitik [@a]]{lang=de}, *[vu]{ lang = fr }*.", "It is Realpolitik, *vu*."],
  ["**Chair** says so [@a; @b]; and more", "Chair says so; and more"],
  [
    "A long sentence that goes on and on, well beyond what a ledger has room for",
    "A long sentence that goes on and on, well…",
  ],
])("the gist of %j is %j", (text, gist) => {
  expect(gistOf(text)).toBe(gist);
});
