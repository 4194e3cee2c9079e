import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { faceNames } from "../../src/model/world.ts";
import { openFolder, openNewFolder } from "../../src/world/disk-world.ts";
import { WorldError } from "../../src/world/world-error.ts";
import { tempFolder } from "./temp-folder.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (read: Uint8Array | undefined) => read && new TextDecoder().decode(read);

describe("reading", () => {
  test("gives a file's bytes, and nothing for a file or folder that is no file", () => {
    const world = openFolder(tempFolder({ "sources/a.md": "text" }));
    expect(text(world.read("sources/a.md"))).toBe("text");
    expect(world.read("sources")).toBeUndefined();
    expect(world.read("sources/b.md")).toBeUndefined();
    expect(world.read("sources/a.md/b")).toBeUndefined();
    expect(world.read("x".repeat(5000))).toBeUndefined();
  });

  test.each([
    "../secret.txt",
    "inside/../../secret.txt",
    "a/..",
    "/etc/passwd",
    "C:\\secret.txt",
    "C:secret.txt",
    "..\\secret.txt",
    "\\\\host\\share",
    "a\0b",
  ])("does not leave the folder by %j", (path) => {
    const folder = tempFolder({ "secret.txt": "secret", "root/inside/a.md": "text" });
    const world = openFolder(join(folder, "root"));
    expect(world.read(path)).toBeUndefined();
    expect(world.list(path)).toEqual([]);
    expect(() => world.write(path, bytes("x"))).toThrow(WorldError);
    expect(() => world.place(path, new Map())).toThrow(WorldError);
  });

  test("never finds a file outside, whatever the path", () => {
    const folder = tempFolder({ "secret.txt": "secret", "root/a/b.md": "text" });
    const world = openFolder(join(folder, "root"));
    const part = fc.constantFrom("..", ".", "a", "b.md", "", "secret.txt", "%2e%2e", "~", "root");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        expect(text(world.read(parts.join("/"))) ?? "text").toBe("text");
      }),
    );
  });

  test("does not follow a link out of the folder, but one that stays inside", () => {
    const folder = tempFolder({ "secret.txt": "secret", "outside/b.md": "secret", "root/a.md": "text" });
    const root = join(folder, "root");
    symlinkSync("../secret.txt", join(root, "link.md"));
    symlinkSync("../outside", join(root, "linked"));
    symlinkSync("a.md", join(root, "same.md"));
    symlinkSync("nowhere.md", join(root, "dangling.md"));
    symlinkSync("circle.md", join(root, "circle.md"));
    const world = openFolder(root);
    expect(world.read("link.md")).toBeUndefined();
    expect(world.read("linked/b.md")).toBeUndefined();
    expect(world.read("dangling.md")).toBeUndefined();
    expect(world.read("circle.md")).toBeUndefined();
    expect(text(world.read("same.md"))).toBe("text");
    expect(world.list("")).toEqual(["a.md", "same.md"]);
  });

  test("works in a folder that is itself reached by a link", () => {
    const folder = tempFolder({ "root/a.md": "text" });
    symlinkSync("root", join(folder, "linked"));
    const world = openFolder(join(folder, "linked"));
    expect(text(world.read("a.md"))).toBe("text");
    world.write("b/c.md", bytes("new"));
    expect(readFileSync(join(folder, "root/b/c.md"), "utf8")).toBe("new");
  });
});

describe("listing", () => {
  test("goes to any depth, sorts by code unit, and leaves dot files, packages and part files aside", () => {
    const files = ["b.md", "a/z.md", "a-b.md", "B.md", "é.md", ".hidden", ".git/x", "node_modules/p/x.md", "a/.x.part"];
    const world = openFolder(tempFolder(Object.fromEntries(files.map((file) => [`sources/${file}`, "x"]))));
    const expected = ["B.md", "a-b.md", "a/z.md", "b.md", "é.md"].map((file) => `sources/${file}`);
    expect(world.list("sources")).toEqual(expected);
    expect(world.list("sources/")).toEqual(expected);
    expect(world.list("")).toEqual(expected);
    expect(world.list(".")).toEqual(expected);
  });

  test("finds nothing in a folder that is not there, or that is a file", () => {
    const world = openFolder(tempFolder({ "a.md": "x" }));
    expect(world.list("sources")).toEqual([]);
    expect(world.list("a.md")).toEqual([]);
  });
});

describe("writing", () => {
  test("makes folders, replaces what was there, and leaves nothing beside", () => {
    const folder = tempFolder({ "out/a.pdf": "a longer text that was there before" });
    const world = openFolder(folder);
    world.write("out/a.pdf", bytes("new"));
    world.write("out/deep/b.pdf", bytes("b"));
    expect(readFileSync(join(folder, "out/a.pdf"), "utf8")).toBe("new");
    expect(readdirSync(join(folder, "out"))).toEqual(["a.pdf", "deep"]);
  });

  test("replaces the name only: another link to the old bytes keeps them", () => {
    const folder = tempFolder({ "a.pdf": "old" });
    linkSync(join(folder, "a.pdf"), join(folder, "kept.pdf"));
    openFolder(folder).write("a.pdf", bytes("new"));
    expect(readFileSync(join(folder, "kept.pdf"), "utf8")).toBe("old");
  });

  test("leaves nothing behind when it cannot", () => {
    const folder = tempFolder({ "a.pdf/inside.txt": "a folder stands where the file should go", file: "x" });
    const world = openFolder(folder);
    expect(() => world.write("a.pdf", bytes("new"))).toThrow(WorldError);
    expect(() => world.write("file/b.pdf", bytes("new"))).toThrow(/a file stands where a folder is needed/);
    expect(readdirSync(folder)).toEqual(["a.pdf", "file"]);
  });

  test("does not write through a linked folder that leads out", () => {
    const folder = tempFolder({ "outside/keep.txt": "x", "root/a.md": "text" });
    symlinkSync("../outside", join(folder, "root/out"));
    const world = openFolder(join(folder, "root"));
    expect(() => world.write("out/deep/a.pdf", bytes("x"))).toThrow(WorldError);
    expect(() => world.place("out/deep", new Map([["a.pdf", bytes("x")]]))).toThrow(WorldError);
    expect(readdirSync(join(folder, "outside"))).toEqual(["keep.txt"]);
  });
});

describe("placing a folder", () => {
  const files = new Map([
    ["a.pdf", bytes("pdf")],
    ["deep/b.json", bytes("{}")],
  ]);

  test("puts all its files there in one step", () => {
    const folder = tempFolder();
    expect(openFolder(folder).place("editions/2022/01/s-001", files)).toBe(true);
    expect(readFileSync(join(folder, "editions/2022/01/s-001/deep/b.json"), "utf8")).toBe("{}");
    expect(readdirSync(join(folder, "editions/2022/01"))).toEqual(["s-001"]);
  });

  test("refuses and changes nothing where anything stands already, even an empty folder or a file", () => {
    const folder = tempFolder({ "full/x.txt": "mine", file: "mine" });
    mkdirSync(join(folder, "empty"));
    const world = openFolder(folder);
    expect(["full", "empty", "file"].map((name) => world.place(name, files))).toEqual([false, false, false]);
    expect(readdirSync(join(folder, "full"))).toEqual(["x.txt"]);
    expect(readdirSync(join(folder, "empty"))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(["empty", "file", "full"]);
  });

  test("of two that race, one wins and nothing of the other is left", () => {
    const folder = tempFolder();
    const world = openFolder(folder);
    // The other program comes in while the first writes.
    class Racing extends Map<string, Uint8Array> {
      override *[Symbol.iterator]() {
        yield ["a.pdf", bytes("late")] as [string, Uint8Array];
        mkdirSync(join(folder, "s-001"));
        writeFileSync(join(folder, "s-001/a.pdf"), "first");
        return undefined;
      }
    }
    expect(world.place("s-001", new Racing())).toBe(false);
    expect(readFileSync(join(folder, "s-001/a.pdf"), "utf8")).toBe("first");
    expect(readdirSync(folder)).toEqual(["s-001"]);
  });

  test("refuses a file that would leave the folder", () => {
    const folder = tempFolder();
    expect(() => openFolder(folder).place("s", new Map([["../x", bytes("x")]]))).toThrow(WorldError);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("what comes with the program", () => {
  test("is read from the package's folder and from nowhere else", () => {
    const world = openFolder(tempFolder());
    expect(text(world.shipped("package.json"))).toContain('"name": "attache"');
    expect(world.shipped("../package.json")).toBeUndefined();
    expect(world.shipped("no/such/file")).toBeUndefined();
    expect(world.listShipped("src/world")).toContain("src/world/disk-world.ts");
  });

  test.each(faceNames)("holds the face %s as TrueType", (face) => {
    const world = openFolder(tempFolder());
    expect([...world.font(face).subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(world.font(face)).toBe(world.font(face));
  });
});

test("a folder that is not there cannot be opened", () => {
  const folder = join(tempFolder(), "none");
  expect(() => openFolder(folder)).toThrow();
  expect(existsSync(folder)).toBe(false);
});

test("a new folder is made at any depth, and a file in its way is refused", () => {
  const folder = tempFolder({ file: "x" });
  const opened = openNewFolder(folder, "deep/er");
  opened.world.write("a.txt", bytes("x"));
  expect(readFileSync(join(folder, "deep/er/a.txt"), "utf8")).toBe("x");
  expect(openNewFolder(folder, "deep").world.list("")).toEqual(["er/a.txt"]);
  expect(() => openNewFolder(folder, "file")).toThrow(WorldError);
  expect(() => openNewFolder(folder, "file/below")).toThrow(WorldError);
});

test.runIf(process.platform === "linux")("a file system that denies folders is refused and not waited for", () => {
  expect(() => openNewFolder("/proc", "attache")).toThrow(WorldError);
});
