import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findWorkspace, namedWorkspace } from "../../src/world/find-workspace.ts";
import { pathFrom } from "../../src/world/path-from.ts";
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

test("a named workspace is that folder and none above it", () => {
  const folder = tempFolder({ "a/attache.yaml": "", "a/b/c.md": "" });
  expect(namedWorkspace(join(folder, "a/b"), "..")).toBe(join(folder, "a"));
  expect(namedWorkspace(folder, "a/b")).toBeUndefined();
  expect(namedWorkspace(folder, "nowhere")).toBeUndefined();
});

test("a path is told from where the person stands", () => {
  const folder = tempFolder();
  expect(pathFrom(join(folder, "a"), folder, "out/b.pdf")).toBe(join("..", "out", "b.pdf"));
  expect(pathFrom(folder, folder, ".")).toBe(".");
});
