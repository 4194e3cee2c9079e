import { readdirSync, statSync } from "node:fs";
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import extractTsConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { beforeAll, describe, expect, test } from "vitest";

/**
 * The house, from the ground up. A room imports only from floors below its own; rooms on one floor do not
 * see each other. `docs/architecture.md` says why.
 */
const floors: readonly (readonly string[])[] = [
  ["model"],
  ["text"],
  [
    "annotations",
    "archive",
    "brief",
    "cite",
    "compose",
    "fit",
    "health",
    "library",
    "lint",
    "lock",
    "render",
    "select",
    "typeset",
    "verify",
  ],
  ["open-desk.ts"],
  ["choose.ts"],
  ["press.ts"],
  ["check-sources.ts", "keep", "prove.ts", "take-highlights.ts"],
  ["world"],
  ["cli", "index.ts"],
];

/** Each heavy dependency has one importer. */
const importers: Readonly<Record<string, string>> = {
  pdfmake: "^src/typeset/(pdfmake|pdfmake-internals)\\.ts$",
  handlebars: "^src/compose/run-template\\.ts$",
  citeproc: "^src/cite/citeproc\\.ts$",
  "hast-util-to-html": "^src/render/render-html\\.ts$",
  "mdast-util-to-markdown": "^src/render/render-markdown\\.ts$",
  minisearch: "^src/select/rank-passages\\.ts$",
  dayjs: "^src/text/dates\\.ts$",
  yaml: "^src/text/(read-)?yaml",
  commander: "^src/cli/",
  parse5: "^src/health/html-text\\.ts$",
  "pdfjs-dist": "^src/verify/read-printed\\.ts$",
  "qrcode-generator": "^src/typeset/document-code\\.ts$",
};

/** Only the world touches the outside; `fixity` computes hashes with Node's own code. */
const outside = "^(node:)?(fs|path|os|child_process|process|net|http|https|dns|tls|worker_threads|zlib|crypto)(/|$)";

const roomPath = (room: string) => (room.endsWith(".ts") ? `^src/${room.replace(".", "\\.")}$` : `^src/${room}/`);

const rules: IForbiddenRuleType[] = floors.flatMap((rooms, floor) =>
  rooms.map((room): IForbiddenRuleType => {
    const above = floors.slice(floor + 1).flat();
    const beside = rooms.filter((other) => other !== room);
    const forbidden = [...above, ...beside].map(roomPath);
    return {
      name: `${room} keeps to its floor`,
      severity: "error",
      from: { path: roomPath(room) },
      to: { path: forbidden.length > 0 ? forbidden : "^nothing$" },
    };
  }),
);

rules.push(
  { name: "no cycles, not even of types", severity: "error", from: {}, to: { circular: true } },
  {
    name: "only the world touches the outside",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/(world/|text/fixity\\.ts$)" },
    to: { path: outside, dependencyTypes: ["core"] },
  },
  ...Object.entries(importers).map(
    ([dependency, importer]): IForbiddenRuleType => ({
      name: `${dependency} has one importer`,
      severity: "error",
      from: { path: "^src/", pathNot: importer },
      to: { path: `node_modules/${dependency}/` },
    }),
  ),
);

let cruised: ICruiseResult;

beforeAll(async () => {
  const result = await cruise(
    ["src"],
    {
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: true,
      doNotFollow: { path: "node_modules" },
      enhancedResolveOptions: {
        extensions: [".ts", ".js", ".json"],
        exportsFields: ["exports"],
        conditionNames: ["import", "require", "node", "default"],
      },
    },
    undefined,
    { tsConfig: extractTsConfig("tsconfig.json") },
  );
  cruised = result.output as ICruiseResult;
}, 60_000);

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}

describe("the house", () => {
  test("every file of src is seen, so that a green light has looked", () => {
    const seen = new Set(cruised.modules.map(({ source }) => source));
    const unseen = files("src").filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts") && !seen.has(path));
    expect(unseen).toEqual([]);
  });

  test("every room stands on a floor", () => {
    expect(readdirSync("src").sort()).toEqual([...floors.flat()].sort());
  });

  test("dependencies run downwards, without cycles, each heavy one through one door", () => {
    const broken = cruised.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
    expect(broken).toEqual([]);
  });

  test("a heavy dependency that nobody imports any more is not guarded", () => {
    const imported = cruised.modules.flatMap(({ dependencies }) => dependencies.map(({ resolved }) => resolved));
    for (const dependency of Object.keys(importers)) {
      expect(
        imported.some((path) => path.includes(`node_modules/${dependency}/`)),
        dependency,
      ).toBe(true);
    }
  });
});
