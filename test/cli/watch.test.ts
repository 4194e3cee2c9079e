import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { cli } from "../../src/cli/cli.ts";
import { tempFolder } from "../world/temp-folder.ts";
import { call } from "./call.ts";
import { harbour, series } from "./harbour.ts";
import { testFace } from "./test-face.ts";

/** Starts a watch; `stop` is the person's Ctrl-C. */
function watching(folder: string, ...words: string[]) {
  let stop = () => {};
  const { face, said } = testFace(folder, {
    onInterrupt: (callback) => {
      stop = callback;
      return () => {};
    },
  });
  const ended = cli(["watch", ...words], face);
  const rounds = () => said.err.split("Watching; Ctrl-C ends it.").length - 1;
  const round = (number: number) => vi.waitFor(() => expect(rounds()).toBe(number), { timeout: 20_000, interval: 20 });
  return { said, ended, round, stop: () => stop() };
}

test("builds, builds again what a change touches, survives mistakes, and ends with 0", {
  timeout: 60_000,
}, async () => {
  const folder = await harbour({ "briefs/quay.yaml": series });
  const { said, ended, round, stop } = watching(folder);
  await round(1);
  const first = readFileSync(join(folder, "out/bridge-meeting.pdf"));
  expect(existsSync(join(folder, "out/quay.pdf"))).toBe(true);

  rmSync(join(folder, "out/quay.pdf"));
  const path = join(folder, "briefs/bridge-meeting.yaml");
  const brief = readFileSync(path, "utf8");
  writeFileSync(path, brief.replace("the bridge committee", "the whole committee"));
  await round(2);
  expect(readFileSync(join(folder, "out/bridge-meeting.pdf"))).not.toEqual(first);
  expect(existsSync(join(folder, "out/quay.pdf"))).toBe(false);

  writeFileSync(path, `${brief}nonsense: true\n`);
  await round(3);
  expect(said.err).toContain("[unknown-key]");

  writeFileSync(path, brief);
  await round(4);
  expect(readFileSync(join(folder, "out/bridge-meeting.pdf"))).toEqual(first);
  stop();
  expect(await ended).toBe(0);
});

test("outside a workspace there is nothing to watch", async () => {
  expect((await call(tempFolder(), "watch")).code).toBe(1);
});
