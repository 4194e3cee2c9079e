import { checkAttached } from "./archive/check-attached.ts";
import { sealProof } from "./archive/seal-proof.ts";
import { signPage } from "./archive/sign-page.ts";
import { type ClosedWords, closedWords } from "./brief/closed-words.ts";
import { chooseHeld, rulesOf } from "./choose.ts";
import type { Style } from "./cite/style.ts";
import { fitSelection } from "./fit/fit-selection.ts";
import { checkLicences } from "./health/check-licences.ts";
import { lintManuscript } from "./lint/lint-manuscript.ts";
import type { Brief } from "./model/brief.ts";
import type { Span } from "./model/diagnostic.ts";
import type { Input, PrintedText } from "./model/evidence.ts";
import { andThen, failure, type Outcome, outcome, stagewise } from "./model/outcome.ts";
import { limitOf } from "./model/rules.ts";
import type { Selection } from "./model/selection.ts";
import type { Edition, Manuscript, Measure, Proof } from "./model/stages.ts";
import type { Template } from "./model/template.ts";
import { version } from "./model/version.ts";
import type { Desk, Order } from "./open-desk.ts";
import { checkOrigins } from "./select/check-origins.ts";
import { applyRules } from "./text/apply-rules.ts";
import { decodeText } from "./text/decode-text.ts";
import { sha256 } from "./text/fixity.ts";

/**
 * From a brief to a sealed edition: select, compose, cite, fit, typeset, seal. The result holds the printed
 * bytes and the manifest that proves them; nothing is written anywhere. The same inputs give the same bytes.
 */
export async function press(desk: Desk, order: Order): Promise<Outcome<Edition>> {
  const rules = rulesOf(desk, order);
  return stagewise(async (taken) => {
    const take = <T>(made: Outcome<T>) => taken(applyRules(made, rules));
    const selection = take(chooseHeld(desk, order));
    const { brief } = selection;
    const stages = await loadStages();
    const faces = await desk.faces();
    const template = take(placed(stages.readTemplate(desk.world, brief.template), brief.spans.template));
    const style = take(placed(stages.readStyle(desk.world, brief.style, brief.language), brief.spans.style));
    const cite = (part: Selection, numbers: readonly number[] = []) =>
      andThen(stages.composeDraft(part, template, desk.library), (draft) =>
        stages.citeDraft(draft, style, desk.library, numbers),
      );
    const measure = (manuscript: Manuscript) => stages.measureManuscript(manuscript, faces);
    const set = (part: Selection) => inPageOrder((numbers) => cite(part, numbers), measure);
    const fitted = take(fitSelection(selection, (part) => andThen(set(part), (both) => outcome(both.measure))));
    take(checkOrigins(fitted));
    take(checkLicences(fitted, desk.library, desk.workspace.defaults.licence));
    const numbered = brief.notes === "foot" ? andThen(set(fitted), (both) => outcome(both.manuscript)) : cite(fitted);
    const manuscript = take(numbered);
    take(
      lintManuscript({
        manuscript,
        selection,
        library: desk.library,
        people: desk.workspace.people,
        textOf: textIn(desk),
      }),
    );
    take(checkAttached(manuscript, desk.library, () => closedIn(desk, brief)));
    const inputs = inputsOf(desk, template, style, manuscript);
    const sign = (printed: PrintedText) => signPage({ manuscript, library: desk.library, inputs, version, printed });
    const proof = take(andThen(stages.typesetManuscript(manuscript, faces, sign), checkBottomLine));
    if (proof.beforeAnnex > brief.pages) throw new Error("the print is longer than was measured");
    return sealProof(proof, desk.world.runtime());
  });
}

/** Rounds in which notes at the foot are numbered anew; numbers hardly ever move a line, so that two are plenty. */
const mostRounds = 3;

/**
 * Cites and measures. Where columns stand beside each other over several pages, notes at the foot come out of order:
 * they are numbered as the pages have them, and set again. The trouble told is that of citing.
 */
function inPageOrder(
  cite: (numbers: readonly number[]) => Outcome<Manuscript>,
  measure: (manuscript: Manuscript) => Outcome<Measure>,
): Outcome<{ readonly manuscript: Manuscript; readonly measure: Measure }> {
  let numbers: readonly number[] = [];
  for (let round = 1; ; round += 1) {
    const cited = cite(numbers);
    const measured = andThen(cited, measure);
    if (!cited.value || !measured.value) return failure(measured.diagnostics);
    const { noteOrder } = measured.value;
    const set = { manuscript: cited.value, measure: measured.value };
    if (noteOrder === undefined || round === mostRounds) return outcome(set, cited.diagnostics);
    const before: readonly number[] = numbers.length > 0 ? numbers : noteOrder.map((_, at) => at + 1);
    numbers = before.map((number) => noteOrder.indexOf(number) + 1);
  }
}

/** The stages that carry a library of some weight come in when the first brief is pressed. */
async function loadStages() {
  const [template, draft, style, citation, measure, proof] = await Promise.all([
    import("./compose/read-template.ts"),
    import("./compose/compose-draft.ts"),
    import("./cite/read-style.ts"),
    import("./cite/cite-draft.ts"),
    import("./typeset/measure-manuscript.ts"),
    import("./typeset/typeset-manuscript.ts"),
  ]);
  return { ...template, ...draft, ...style, ...citation, ...measure, ...proof };
}

/** Trouble with what a brief names stands, where nothing nearer is known, where the brief names it. */
function placed<T>({ value, diagnostics }: Outcome<T>, span: Span): Outcome<T> {
  return { value, diagnostics: diagnostics.map((one) => (one.span ? one : { ...one, span })) };
}

function closedIn({ briefs, workspace }: Desk, brief: Brief): ClosedWords {
  const file = briefs.get(brief.id);
  return file ? closedWords(file, workspace, brief) : { quotations: [], prose: [] };
}

/** The text of a file of the workspace; nothing where it is not there, or no text. */
function textIn({ world }: Desk): (file: string) => string | undefined {
  return (file) => decodeText(world.read(file) ?? new Uint8Array(), file).value;
}

/** Who reads nothing else reads the bottom line: four printed lines, unless the rule is set otherwise (US State Department practice). */
function checkBottomLine(proof: Proof): Outcome<Proof> {
  const { brief } = proof.manuscript;
  const mostLines = limitOf("bottom-line-too-long", brief.rules);
  if (proof.bottomLine <= mostLines) return outcome(proof);
  const message = `The bottom line takes ${proof.bottomLine} printed lines; it may take ${mostLines}.`;
  const span = brief.bottomLine?.span ?? brief.span;
  return outcome(proof, [{ code: "bottom-line-too-long", severity: "warning", message, span, hints: ["shorten it"] }]);
}

/** Every file the page was made from. */
function inputsOf(desk: Desk, template: Template, style: Style, { brief, cited }: Manuscript): readonly Input[] {
  const { world, workspace, library } = desk;
  const bytes = (path: string) => sha256(world.read(path) ?? "");
  const sources = cited.flatMap((key) => library.byId.get(key) ?? []);
  return [
    { role: "brief", path: brief.file, sha256: desk.briefs.get(brief.id)?.sha256 ?? bytes(brief.file) },
    { role: "workspace", path: workspace.file, sha256: bytes(workspace.file) },
    { role: "style", path: style.path, sha256: sha256(style.text) },
    ...template.files.map((file): Input => ({ role: "template", ...file })),
    ...sources.map((source): Input => ({ role: "source", path: source.file, sha256: source.sha256 })),
    ...desk.faceInputs(),
  ];
}
