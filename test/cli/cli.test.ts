import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { version } from "../../src/model/version.ts";
import { tempFolder } from "../world/temp-folder.ts";
import { call } from "./call.ts";

afterEach(() => vi.unstubAllEnvs());

const commands = ["build", "check", "list", "show", "new", "file", "verify", "watch"];
const helped = [...commands, "new workspace", "new brief", "new source", "new template"];

describe("help", () => {
  test("names every command, and what marks are not", async () => {
    const { code, out, err } = await call("/", "--help");
    expect([code, err]).toEqual([0, ""]);
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(out.replace(/\s+/g, " ")).toContain("no access control");
    expect(out.replace(/\s+/g, " ")).toContain("not for classified material");
  });

  test.each(helped)("of `%s` has an example, and describes every option", async (command) => {
    const { code, out, err } = await call("/", ...command.split(" "), "--help");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(/Examples?:\n {2}attache /);
    for (const line of out.match(/^ {2}-.*$/gm) ?? []) expect(line).toMatch(/ {2,}\S/);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("comes for a command asked for by name", async () => {
    const { code, out } = await call("/", "help", "build");
    expect([code, out]).toEqual([0, (await call("/", "build", "--help")).out]);
  });
});

test("the version is that of the package", async () => {
  const { name, version: published } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect([name, published]).toEqual(["attache", version]);
  expect(await call("/", "--version")).toEqual({ code: 0, out: `${version}\n`, err: "" });
});

describe("misuse ends with 2 and a usage line", () => {
  test.each([
    [["bild"], /Did you mean build\?/, "attache [options] <command>"],
    [["build", "--jsn"], /Did you mean --json\?/, "attache build [options] [brief...]"],
    [["build", "--as-of", "2022-02-30"], /calendar/, "attache build [options] [brief...]"],
    [["build", "--as-of"], /argument missing/, "attache build [options] [brief...]"],
    [["list"], /missing required argument/, "attache list [options] <kind>"],
    [["list", "sorces"], /Did you mean sources\?/, "attache list [options] <kind>"],
    [["list", "x"], /One of: sources, briefs/, "attache list [options] <kind>"],
    [["show", "a", "b"], /too many arguments/, "attache show [options] <id>"],
    [["new", "breif", "x"], /Did you mean brief\?/, "attache new [options] [command]"],
    [["new", "brief", "../evil"], /Lower-case letters/, "attache new brief [options] <id>"],
    [["new", "source", "Å"], /Lower-case letters/, "attache new source [options] <id>"],
  ])("%j", async (words, reason, usage) => {
    const { code, out, err } = await call(tempFolder(), ...words);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toMatch(reason);
    expect(err).toContain(`usage: ${usage}\n`);
  });

  test("no command at all", async () => {
    const { code, out, err } = await call("/");
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("Usage: attache");
  });

  test("a SOURCE_DATE_EPOCH that is no number of seconds", async () => {
    vi.stubEnv("SOURCE_DATE_EPOCH", "soon\u001b[2J");
    const { code, err } = await call(tempFolder({ "attache.yaml": "name: x\n" }), "list", "topics");
    expect(code).toBe(2);
    expect(err).toContain("whole seconds since 1970");
    expect(err).not.toContain("\u001b");
  });
});

describe("outside a workspace", () => {
  test.each([
    ["build"],
    ["check"],
    ["list", "sources"],
    ["list", "editions"],
    ["show", "x"],
    ["file", "x"],
    ["verify"],
  ])("`%s %s` says so", async (...words) => {
    const { code, out, err } = await call(tempFolder(), ...words.filter(Boolean));
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("[workspace-missing]");
  });

  test("--workspace names one, before or after the command, and is taken at its word", async () => {
    const folder = tempFolder({ "here/attache.yaml": "name: x\n", "here/below/x": "", "else/x": "" });
    for (const words of [
      ["--workspace", "../here", "list", "templates"],
      ["list", "templates", "--workspace", join(folder, "here")],
    ]) {
      expect((await call(join(folder, "else"), ...words)).code).toBe(0);
    }
    const { code, err } = await call(folder, "list", "templates", "--workspace", "here/below");
    expect([code, err.includes("[workspace-missing]")]).toEqual([1, true]);
  });
});

test("a defect is told in a sentence, without a stack unless one is asked for", async () => {
  const broken = { out: () => expect.unreachable() };
  const face = {
    ...broken,
    get width(): number {
      throw new TypeError("width is broken");
    },
  };
  const plain = await call("/", face, "--help");
  expect(plain.code).toBe(1);
  expect(plain.err).toBe(
    "This is a defect in Attaché, not in your files: width is broken.\n" +
      "Please tell its authors; with ATTACHE_DEBUG=1 it also says where it happened.\n",
  );
  vi.stubEnv("ATTACHE_DEBUG", "1");
  expect((await call("/", face, "--help")).err).toContain("cli.test.ts");
});
