import type { FiledEdition } from "../archive/edition-name.ts";
import { readManifest } from "../archive/read-manifest.ts";
import type { TemplateName } from "../compose/read-template.ts";
import { markMeanings } from "../model/mark.ts";
import type { Audience, Topic } from "../model/workspace.ts";
import type { Desk } from "../open-desk.ts";
import { drawTable } from "../text/draw-table.ts";
import { plainText } from "../text/plain-text.ts";
import { wrapText } from "../text/wrap-text.ts";
import { counted } from "./counted.ts";
import { drawFields } from "./draw-fields.ts";
import type { Shown } from "./shown.ts";

/** A topic: its terms, and the sections that ask for it. */
export function showTopic({ briefs }: Desk, topic: Topic): Shown {
  const askedBy = [...briefs.values()].filter((brief) => brief.topics.includes(topic.id)).map(({ id }) => id);
  const { title, terms, actors, speakers, from, to } = topic;
  const fields = { terms, actors, speakers, from, to, "asked for by": askedBy };
  return { text: `${plainText(title)} (topic ${topic.id})\n${drawFields(fields)}`, json: { ...topic, askedBy } };
}

/** A template: its files, and the briefs set with it. */
export function showTemplate({ world }: Desk, template: TemplateName): Shown {
  const folder = `templates/${template.name}`;
  const files = template.shipped ? world.listShipped(folder) : world.list(folder);
  const fields = { from: template.shipped ? "the program" : "the workspace", files };
  return { text: `Template ${template.name}\n${drawFields(fields)}`, json: { ...template, files } };
}

/** An audience: what differs for it, and the briefs that list it. */
export function showAudience({ briefs }: Desk, audience: Audience): Shown {
  const listedBy = [...briefs.values()].filter((brief) => brief.audiences.includes(audience.name)).map(({ id }) => id);
  const { name, ceiling, bottomLine, drop, only, ...rest } = audience;
  const fields = {
    ceiling: ceiling && `${ceiling}: ${markMeanings[ceiling]}`,
    ...rest,
    "bottom line": bottomLine?.text,
    "without sections": drop,
    "only sections": only,
    "listed by": listedBy,
  };
  return { text: `Audience ${name}\n${drawFields(fields)}`, json: { ...audience, listedBy } };
}

/** A filed edition, as its manifest has it; whether the files are still those is for `attache verify`. */
export function showEdition({ world }: Desk, filed: FiledEdition, width: number): Shown {
  const manifest = readManifest(world.read(`${filed.folder}/manifest.json`));
  if (!manifest)
    return { text: `Edition ${filed.name}: its manifest cannot be read.\n`, json: { ...filed, manifest: null } };
  const { brief, inputs, quotations, cited, ledger } = manifest.evidence;
  const fields = {
    folder: filed.folder,
    title: brief.title,
    "as of": brief.asOf,
    issued: brief.issued,
    audience: brief.audience,
    mark: brief.mark,
    pages: manifest.output.pages,
    fingerprint: manifest.fingerprint,
    "SHA-256 of the PDF": manifest.output.sha256,
    cited: cited.map(({ key }) => key),
  };
  const words = quotations.map(({ words }) => wrapText(`“${words}”`, width, "  "));
  const table = drawTable(
    ["input", "sha-256", "path"],
    inputs.map(({ role, sha256, path }) => [role, sha256.slice(0, 12), path]),
  );
  const left = ledger.length > 0 ? `  left out: ${counted(ledger.length, "piece")}\n` : "";
  const text = `Edition ${filed.name}\n${drawFields(fields, width)}${left}\n${words.join("\n")}\n\n${table}`;
  return { text, json: { ...filed, manifest } };
}
