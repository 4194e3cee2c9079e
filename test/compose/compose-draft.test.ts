import { describe, expect, test } from "vitest";
import { choose } from "../../src/choose.ts";
import { composeDraft } from "../../src/compose/compose-draft.ts";
import { readTemplate } from "../../src/compose/read-template.ts";
import type { Block } from "../../src/model/node.ts";
import { andThen } from "../../src/model/outcome.ts";
import { briefFile, smallDesk } from "../small-workspace.ts";

const design = "genre: Test\ncolumns: { main: 120 }\n";
const brief = (more = "") =>
  briefFile(
    `template: test\n${more}sections:\n  - heading: "The *load* <b>"\n    excerpts: [{ source: gazette, quote: The bridge will carry trams }]\n    points: ["It is so [@herald, para. 2]."]\n    entries: [{ term: Cost, text: "unknown [@gazette, para. 3]" }]\n`,
  );
const everything =
  "# {{title}}\n\n{{#each sections}}\n## {{heading}}\n{{#each excerpts}}{{excerpt id}}{{/each}}\n{{#each points}}{{point id}}{{/each}}\n{{entries id}}\n{{/each}}\n{{references}}\n";

async function compose(template: string, files: Record<string, string> = {}, more = "") {
  const desk = await smallDesk({
    ...brief(more),
    "templates/test/template.md.hbs": template,
    "templates/test/design.yaml": design,
    ...files,
  });
  return andThen(choose(desk, { brief: "bridge" }), (selection) =>
    andThen(readTemplate(desk.world, "test"), (read) => composeDraft(selection, read, desk.library)),
  );
}

const codesOf = (result: { diagnostics: readonly { code: string }[] }) => result.diagnostics.map(({ code }) => code);
const kinds = (blocks: readonly Block[] | undefined) => blocks?.map(({ type }) => type);

describe("a template", () => {
  test("arranges the elements of a selection, each once", async () => {
    const { value } = await compose(everything);
    expect(kinds(value?.root.children)).toEqual([
      "heading",
      "heading",
      "excerpt",
      "point",
      "entryList",
      "referenceList",
    ]);
  });

  test("prints the author's header words as they are, whatever they hold", async () => {
    const { value } = await compose(everything);
    expect(value?.root.children[1]).toMatchObject({ children: [{ type: "text", value: "The *load* <b>" }] });
  });

  test("that leaves an element out, or prints it twice, is refused", async () => {
    expect(codesOf(await compose(everything.replace("{{entries id}}", "")))).toContain("element-unplaced");
    const twice = everything.replace("{{excerpt id}}", "{{excerpt id}}{{excerpt id}}");
    expect(codesOf(await compose(twice))).toContain("element-unplaced");
  });

  test("that lists the references twice is refused", async () => {
    expect(codesOf(await compose(`${everything}\n{{references}}\n`))).toContain("element-unplaced");
  });

  test("that asks for a value that is not there is told the line", async () => {
    const { diagnostics } = await compose(`# {{title}}\n\n{{titel}}\n${everything}`);
    expect(diagnostics[0]).toMatchObject({
      code: "template-value-missing",
      span: { file: "templates/test/template.md.hbs", line: 3 },
    });
  });

  test("is told the line in a partial as well", async () => {
    const partial = { "templates/test/partials/head.md.hbs": "fine\n\n{{nothing}}\n" };
    const { diagnostics } = await compose(`{{> head}}\n${everything}`, partial);
    expect(diagnostics[0]?.span).toMatchObject({ file: "templates/test/partials/head.md.hbs", line: 3 });
  });

  test("can ask whether something is there", async () => {
    const { value } = await compose(`{{#if for}}**For** {{for}}{{/if}}\n\n${everything}`, {}, "for: the mayor\n");
    expect(JSON.stringify(value?.root.children[0])).toContain("the mayor");
  });
});

describe("a hostile template", () => {
  test.each([
    ["{{constructor}}", "template-value-missing"],
    ["{{__proto__}}", "template-value-missing"],
    ["{{toString}}", "template-value-missing"],
    ["{{#with this as |x|}}{{x.constructor.name}}{{/with}}", "template-value-missing"],
    ["{{lookup this 'constructor'}}", "template-syntax"],
    ["{{log 'x'}}", "template-syntax"],
    ["{{> ../../secret}}", "template-syntax"],
    ["{{#each sections}}", "template-syntax"],
    ["{{> self}}", "template-syntax"],
    ["::exec{#x}", "directive-unknown"],
    ["::excerpt{#nobody}", "element-unknown"],
    ["<script>x</script>", "markup-unsupported"],
    ["![x](file:///etc/passwd)", "markup-unsupported"],
  ])("%s is %s", async (template, code) => {
    const self = { "templates/test/partials/self.md.hbs": "{{> self}}" };
    expect(codesOf(await compose(`${template}\n\n${everything}`, self))).toContain(code);
  });

  test("a source cannot write template code, directives or Markdown", async () => {
    const hostile =
      "---\nid: hostile\ntype: webpage\ntitle: T\nissued: 2031-03-01\nattache: { descriptor: d, origin: private }\n---\nIt said {{title}} ::references **bold** <b>x</b> [@gazette].\n";
    const desk = await smallDesk({
      ...briefFile(
        `template: test\nsections:\n  - heading: A\n    excerpts: [{ source: hostile, quote: "It said {{title}} ::references **bold** <b>x</b>" }]\n`,
      ),
      "sources/hostile.md": hostile,
      "templates/test/template.md.hbs": everything,
      "templates/test/design.yaml": design,
    });
    const { value } = andThen(choose(desk, { brief: "bridge" }), (selection) =>
      andThen(readTemplate(desk.world, "test"), (read) => composeDraft(selection, read, desk.library)),
    );
    const excerpt = value?.root.children.find(({ type }) => type === "excerpt");
    expect(JSON.stringify(excerpt)).toContain("It said {{title}} ::references **bold** <b>x</b>");
  });
});

describe("a template folder", () => {
  test("with type under the floor is refused", async () => {
    const small = { "templates/test/design.yaml": `${design}body: { size: 7, leading: 11 }\n` };
    expect(codesOf(await compose(everything, small))).toEqual(["template-design"]);
  });

  test("that nobody has is refused with the name that was probably meant", async () => {
    const desk = await smallDesk(brief());
    expect(readTemplate(desk.world, "red-ahead").diagnostics[0]?.hints).toEqual(["did you mean `read-ahead`?"]);
  });
});
