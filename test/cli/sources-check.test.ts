import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";

const gazette = "sources/gazette-2024-03-07.md";

async function filed() {
  const folder = await harbour({ "briefs/quay.yaml": series });
  for (const audience of [[], ["--audience", "public"]]) {
    const { code, err } = await call(folder, "file", "quay", ...audience);
    expect(code, err).toBe(0);
  }
  return folder;
}

test("probe", async () => {
  const folder = await filed();
  console.log(await call(folder, "verify"));
  console.log((await call(folder, "sources", "check")).out);
  const text = readFileSync(join(folder, gazette), "utf8");
  console.log(text);
  writeFileSync(join(folder, gazette), text.replace("ten minutes", "twelve minutes"));
  console.log(await call(folder, "sources", "check"));
  console.log(await call(folder, "sources", "check", "gazette-2024-03-07"));
  rmSync(join(folder, gazette));
  console.log(await call(folder, "sources", "check"));
});
