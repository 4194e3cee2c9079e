import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { watchFolder } from "../../src/world/watch-folder.ts";
import { tempFolder } from "./temp-folder.ts";

/** Watches and gathers every path told. */
function watching(folder: string, changed: (paths: readonly string[]) => Promise<void> = async () => {}) {
  const told: string[] = [];
  const counts = (path: string) => !path.startsWith("out/");
  const stop = watchFolder({
    folder,
    counts,
    settle: 10,
    every: 50,
    changed: async (paths) => {
      told.push(...paths);
      await changed(paths);
    },
  });
  onTestFinished(stop);
  return { told, stop };
}

test("tells what changed, what is new, what is renamed and what is gone", async () => {
  const folder = tempFolder({ "briefs/a.yaml": "a", "briefs/b.yaml": "b" });
  const { told } = watching(folder);
  writeFileSync(join(folder, "briefs/a.yaml"), "changed");
  await vi.waitFor(() => expect(told).toContain("briefs/a.yaml"));
  mkdirSync(join(folder, "sources/deep"), { recursive: true });
  writeFileSync(join(folder, "sources/deep/new.md"), "new");
  await vi.waitFor(() => expect(told).toContain("sources/deep/new.md"));
  renameSync(join(folder, "briefs/b.yaml"), join(folder, "briefs/c.yaml"));
  await vi.waitFor(() => expect(told).toEqual(expect.arrayContaining(["briefs/b.yaml", "briefs/c.yaml"])));
  rmSync(join(folder, "sources"), { recursive: true });
  await vi.waitFor(() => expect(told.filter((path) => path === "sources/deep/new.md")).toHaveLength(2));
});

test("says nothing of files that do not count", async () => {
  const folder = tempFolder({ "out/a.pdf": "a", "briefs/a.yaml": "a" });
  const { told } = watching(folder);
  writeFileSync(join(folder, "out/a.pdf"), "new");
  writeFileSync(join(folder, "briefs/a.yaml"), "new");
  await vi.waitFor(() => expect(told).toContain("briefs/a.yaml"));
  expect(told).not.toContain("out/a.pdf");
});

test("a change during a rebuild is told afterwards", async () => {
  const folder = tempFolder({ a: "1", b: "1" });
  let release = () => {};
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { told } = watching(folder, () => slow);
  writeFileSync(join(folder, "a"), "22");
  await vi.waitFor(() => expect(told).toEqual(["a"]));
  writeFileSync(join(folder, "b"), "22");
  release();
  await vi.waitFor(() => expect(told).toEqual(["a", "b"]));
});

test("is silent once it is stopped", async () => {
  const folder = tempFolder({ a: "1" });
  const { told, stop } = watching(folder);
  stop();
  writeFileSync(join(folder, "a"), "22");
  utimesSync(join(folder, "a"), 0, 0);
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(told).toEqual([]);
});
