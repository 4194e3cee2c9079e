import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findWorkspace } from "../../src/world/find-workspace.ts";
import { tempFolder } from "./temp-folder.ts";

test("finds the nearest workspace from any depth", () => {
  const folder = tempFolder({ "attache.yaml": "", "a/attache.yaml": "", "a/b/c.md": "", "d/e.md": "" });
  expect(findWorkspace(folder)).toBe(folder);
  expect(findWorkspace(join(folder, "a/b"))).toBe(join(folder, "a"));
  expect(findWorkspace(join(folder, "d"))).toBe(folder);
});

test("a folder called attache.yaml is no workspace", () => {
  const folder = tempFolder({ "attache.yaml": "" });
  mkdirSync(join(folder, "a/attache.yaml"), { recursive: true });
  expect(findWorkspace(join(folder, "a"))).toBe(folder);
});

test("there may be none", () => {
  expect(findWorkspace(tempFolder({ "a.md": "" }))).toBeUndefined();
});
