import { join } from "node:path";
import { expect, test } from "vitest";
import * as attache from "../src/index.ts";
import { harbour } from "./cli/harbour.ts";
import { tempFolder } from "./world/temp-folder.ts";

test("the names that a program may import are these", () => {
  expect(Object.keys(attache).sort()).toEqual([
    "WorldError",
    "choose",
    "codes",
    "drawDiagnostic",
    "fileEdition",
    "hasError",
    "listEditions",
    "marks",
    "openDesk",
    "openFolder",
    "openWorkspace",
    "press",
    "provePage",
    "renditions",
    "verifyEditions",
    "verifyPage",
    "version",
  ]);
});

test("a program opens a workspace from any folder of it, presses, and writes nothing", async () => {
  const folder = await harbour();
  const seen: number[] = [];
  const { value: desk } = await attache.openWorkspace(join(folder, "sources"), (_, total) => seen.push(total));
  if (!desk) throw new Error("the harbour does not open");
  expect(seen.at(-1)).toBe(3);
  const { value: edition } = await attache.press(desk, { brief: "bridge-meeting" });
  expect(edition?.manifest.output.bytes).toBe(edition?.proof.bytes.length);
  expect(desk.world.list("out")).toEqual([]);
});

test("a folder that is no workspace is told as a diagnostic", async () => {
  const { value, diagnostics } = await attache.openWorkspace(join(tempFolder(), "none"));
  expect([value, diagnostics.map((one) => one.code)]).toEqual([undefined, ["workspace-missing"]]);
});
