import type { BriefFile } from "./brief/brief-file.ts";
import { readBriefs } from "./brief/read-briefs.ts";
import { readWorkspace } from "./brief/read-workspace.ts";
import { openLibrary } from "./library/open-library.ts";
import type { Diagnostic } from "./model/diagnostic.ts";
import type { Input } from "./model/evidence.ts";
import { andThen, failure, type Outcome, outcome } from "./model/outcome.ts";
import type { Library } from "./model/source.ts";
import type { IsoDate } from "./model/units.ts";
import type { Workspace } from "./model/workspace.ts";
import { faceNames, type World } from "./model/world.ts";
import { applyRules } from "./text/apply-rules.ts";
import { sha256 } from "./text/fixity.ts";
import { suggest } from "./text/suggest.ts";
import type { Faces } from "./typeset/faces.ts";

/** Everything a build needs, opened once: the outside, the workspace's settings, its library, its briefs. */
export interface Desk {
  readonly world: World;
  readonly workspace: Workspace;
  readonly library: Library;
  readonly briefs: ReadonlyMap<string, BriefFile>;
  /** What is wrong with single briefs, by id. */
  readonly trouble: ReadonlyMap<string, readonly Diagnostic[]>;
  /** Parsed faces, shared by all desks with the same fonts; opened at the first build. */
  readonly faces: () => Promise<Faces>;
  /** The faces as inputs, with their hashes. */
  readonly faceInputs: () => readonly Input[];
}

/** What is to be printed: a brief, for an audience, as of a day. */
export interface Order {
  readonly brief: string;
  readonly audience?: string | undefined;
  readonly asOf?: IsoDate | undefined;
}

type Progress = ((done: number, total: number) => void) | undefined;

/** Opens a workspace: settings, library, briefs. Trouble in one brief is kept for when that brief is asked for. */
export async function openDesk(
  world: World,
  progress?: Progress,
  open: typeof openLibrary = openLibrary,
): Promise<Outcome<Desk>> {
  let hashed: readonly Input[] | undefined;
  return andThen(readWorkspace(world), (workspace) =>
    andThen(applyRules(open(world, { progress, unmarked: workspace.defaults.mark }), workspace.rules), (library) => {
      const briefs = readBriefs(world, workspace);
      const faces = () => facesOf(world.font);
      const faceInputs = () => (hashed ??= faceNames.map((face) => inputOf("face", face, world.font(face))));
      const { byId, trouble } = briefs;
      return outcome<Desk>({ world, workspace, library, briefs: byId, trouble, faces, faceInputs });
    }),
  );
}

/** Parsed faces are some megabytes, which a program that opens desk after desk need have only once. */
const parsed = new WeakMap<World["font"], Promise<Faces>>();

function facesOf(font: World["font"]): Promise<Faces> {
  const known = parsed.get(font) ?? import("./typeset/faces.ts").then(({ openFaces }) => openFaces(font));
  parsed.set(font, known);
  return known;
}

/** Every copy a brief can give: each edition, for nobody in particular and for each audience. */
export function copiesOf({ id, editions, audiences }: BriefFile): readonly Order[] {
  const days = editions.length > 0 ? editions.map(({ asOf }) => asOf) : [undefined];
  return days.flatMap((asOf) => [undefined, ...audiences].map((audience): Order => ({ brief: id, audience, asOf })));
}

/** The brief that is meant, with what is wrong in it. Error: `no-such-brief`. */
export function findBrief(desk: Desk, { brief }: Order): Outcome<BriefFile> {
  const trouble = desk.trouble.get(brief) ?? [];
  const file = desk.briefs.get(brief);
  if (file || trouble.length > 0) return file ? outcome(file, trouble) : failure(trouble);
  const near = suggest(brief.replace(/^.*\/|\.ya?ml$/g, ""), [...desk.briefs.keys()]);
  const hint = near ? `did you mean \`${near}\`?` : "`attache list briefs` shows them";
  return failure([
    { code: "no-such-brief", severity: "error", message: `There is no brief \`${brief}\`.`, hints: [hint] },
  ]);
}

function inputOf(role: Input["role"], path: string, bytes: Uint8Array): Input {
  return { role, path, sha256: sha256(bytes) };
}
