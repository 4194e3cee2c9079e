import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSource } from "../../src/library/read-source.ts";
import { type Found, findQuotation } from "../../src/text/find-quotation.ts";
import { judgeBracket } from "../../src/text/judge-bracket.ts";
import { judgeMarks } from "../../src/text/judge-marks.ts";
import { judgeOmission } from "../../src/text/judge-omission.ts";

function source(paragraphs: readonly string[], language = "en") {
  const head = `---\nid: s\ntype: report\nissued: 2031-01-01\nlanguage: ${language}\nattache: { text: full }\n---\n`;
  const { value, diagnostics } = readSource("sources/s.md", new TextEncoder().encode(head + paragraphs.join("\n\n")));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value.source;
}

function find(quote: string, text: string, language?: string, stated?: readonly number[]) {
  const whole = source(text.split("\n\n"), language);
  const check = findQuotation(quote, whole, stated);
  if (check.kind !== "found") throw new Error(`${quote}: ${JSON.stringify(check)}`);
  return { whole, check: check satisfies Found };
}

function bracket(quote: string, text: string, language?: string): string | undefined {
  const { whole, check } = find(quote, text, language);
  return check.seams.map((seam) => judgeBracket(seam, whole)).find((fault) => fault !== undefined);
}

function omission(quote: string, text: string, language?: string): string | undefined {
  const { whole, check } = find(quote, text, language);
  return check.seams.map((seam) => judgeOmission(seam, whole)).find((fault) => fault !== undefined);
}

describe("a bracket may not turn its sentence round", () => {
  test.each([
    ["adds a word that denies", "the bridge is [not] open", "Today the bridge is open."],
    ["puts one in place of a word", "the bridge [never] opens", "Today the bridge often opens."],
    ["denies within a word", "the bridge can[not] open", "Today the bridge can open."],
    ["denies by an ending", "the ships do[n’t] wait", "Today the ships do wait."],
    ["drops a word that denies", "the bridge is [fully] open", "Today the bridge is not open."],
    ["drops an ending that denies", "the ships [do] wait", "Today the ships don’t wait."],
    ["denies at the very start", "[Never] the bridge is open", "Today the bridge is open."],
    ["denies at the very end", "the bridge is open [to nobody]", "Today the bridge is open."],
    ["denies by a prefix", "the bridge is [un]safe", "Today the bridge is safe."],
    ["empties a prefix that denies", "the bridge is []safe", "Today the bridge is unsafe."],
    ["takes the opposite for a word", "the bridge is [likely] to open", "Today the bridge is unlikely to open."],
    ["drops what denies behind the last kept word", "the bridge is [open]", "Today the bridge is not open."],
    [
      "puts a name for another at the end",
      "the gun fired at [Ruritania]",
      "Here the gun fired at Borduria. So says Ruritania.",
    ],
    ["changes a number", "it carries [120] tons", "We hear it carries 12 tons."],
    ["adds a digit", "it carries 12[0] tons", "We hear it carries 12 tons."],
    ["changes a number word", "it has [three] lanes", "We hear it has two lanes."],
    ["drops a number", "it carries [some] tons", "We hear it carries 12 tons."],
    ["puts a number beside one", "it carries [120 or] 12 tons", "We hear it carries 12 tons."],
    ["puts a name for another", "[Ruritania] has fired first", "Borduria has fired first. Ruritania denies it."],
    [
      "denies behind an ellipsis that omits another denial",
      "it opens … [not] at noon",
      "Today it opens for none who ask, but at noon.",
    ],
    [
      "changes a number before an ellipsis",
      "it carries [120] … a day",
      "Today it carries 12 tons every hour of a day.",
    ],
    [
      "puts a name behind an ellipsis",
      "the paper … [Ruritania] signed",
      "Now the paper that Borduria signed is old. Ruritania knows.",
    ],
    ["drops a verb that denies", "we [agree] to close the line", "Today we refuse to close the line."],
    ["makes certain what only may be", "the line [will] close", "Today the line might close."],
    ["makes doubtful what is certain", "the line [may] close", "Today the line will close."],
    ["empties an ending that denies", "the line is hope[]", "Today the line is hopeless."],
    ["turns an ending round", "the line is hope[ful]", "Today the line is hopeless."],
    ["puts a month for another", "close the line in [April]", "Today we close the line in March."],
    ["puts a weekday for another", "on [Tuesday] we close", "Today it is so: on Monday we close."],
    ["empties a place", "the bridge is [] open", "Today the bridge is not open."],
    ["puts a name beside an office", "[Mr Winter] has signed", "Mr Summer has signed. Mr Winter has left."],
  ])("%s: %s", (_, quote, text) => {
    expect(bracket(quote, text)).toBeDefined();
  });

  test.each([
    ["de", "die Brücke ist [nicht] offen", "Heute ist es so: die Brücke ist heute offen."],
    ["fr", "le pont [n’est pas] ouvert", "On dit que le pont est ouvert."],
    ["es", "el puente [nunca] abre", "Dicen que el puente siempre abre."],
    ["it", "il ponte [non] apre", "Dicono che il ponte sempre apre."],
    ["pl", "most [nie] jest otwarty", "Mówią, że most dziś jest otwarty."],
    ["ru", "мост [не] открыт", "Говорят, что мост сейчас открыт."],
    ["uk", "міст [не] відкритий", "Кажуть, що міст зараз відкритий."],
  ])("denies in the source's language, %s", (language, quote, text) => {
    expect(bracket(quote, text, language)).toBeDefined();
  });

  test.each([
    ["the case of a letter", "[T]he bridge is not open", "It seems the bridge is not open."],
    ["a noun for a pronoun", "[the bridge] will not open", "They say it will not open."],
    ["a name for a pronoun", "[Ruritania] will sign", "It will sign. So says Ruritania."],
    ["a name for an office", "[Summer] will sign", "Today the President will sign, says Summer."],
    ["a tense", "they attack[ed] the plan", "We read: they attack the plan."],
    ["[sic]", "the brigde [sic] is not open", "Hear: the brigde is not open."],
    ["a word that explains", "the tram [line] is not open", "Hear: the tram is not open."],
    ["a day for a weekday", "it opens on [3 March]", "We hear it opens on Monday."],
    ["a year after a month", "it opens in March [2031]", "We hear it opens in March."],
    ["one form of denying for another", "the ships do [not] wait", "Hear: the ships do never wait."],
    ["a short name for a long one", "the [US] will sign", "Today the United States will sign."],
    [
      "a name beside an ellipsis that omits another",
      "the paper … [Summer] signed",
      "Now the paper of Borduria that he signed. Summer knows.",
    ],
    [
      "a day beside an ellipsis that omits a number",
      "it opens … [on 3 March] at noon",
      "Hear: it opens for 12 trams on that day at noon.",
    ],
    ["part of a name", "[Summer] has signed", "Mr Paul Summer has signed."],
    ["a bracket of the source itself", "it is [not] open", "Hear: it is [not] open."],
  ])("allows %s", (_, quote, text) => {
    expect(bracket(quote, text)).toBeUndefined();
  });

  test("a bracket that denies is found wherever it stands", () => {
    const words = "the harbour office counts every ship that passes below the swing bridge at noon".split(" ");
    fc.assert(
      fc.property(fc.nat(words.length), fc.constantFrom("not", "never", "no", "nobody", "without"), (at, word) => {
        const quote = [...words.slice(0, at), `[${word}]`, ...words.slice(at)].join(" ");
        expect(bracket(quote, `Hear this: ${words.join(" ")}.`)).toContain(word);
      }),
    );
  });
});

describe("an ellipsis may not swallow what denies the kept words", () => {
  test.each([
    ["right after the kept words", "the bridge is … open", "Today the bridge is not open."],
    ["further on in the clause", "the bridge … open", "Today the bridge is certainly never open."],
    ["as a contraction", "the ships … wait", "Today the ships don’t wait."],
    ["around an insertion", "the bridge is … open", "Today the bridge is not, said the chair, open."],
    ["before what goes on", "it will … carry carts", "Today it will carry trams but will not carry carts."],
    ["in a later clause that goes on", "it will … carry carts", "Today it will carry trams, but will not carry carts."],
    ["after a verb that it closes", "we build it … a tunnel", "Today we build it not, but a tunnel."],
    ["where brackets mark it", "the bridge is […] open", "Today the bridge is not open."],
    ["hardly", "we will … close the line", "Today we will hardly close the line."],
    ["what is false", "it is … that the line is open", "Today it is false that the line is open."],
    ["far from", "the line is … open", "Today the line is far from open."],
    ["failed to", "they … close the line", "Today they failed to close the line."],
    ["might", "the line … close", "Today the line might close."],
  ])("%s", (_, quote, text) => {
    expect(omission(quote, text)).toBeDefined();
  });

  test.each([
    ["de", "die Brücke ist … offen", "Heute, hört man, die Brücke ist nicht offen."],
    ["fr", "le pont … ouvert", "On sait que le pont n’est pas ouvert."],
    ["ru", "мост … открыт", "Говорят, мост ещё не открыт."],
    ["de", "die Brücke ist … offen", "Heute, hört man, die Brücke ist kaum offen."],
    ["ru", "мост … откроется", "Говорят, мост вряд ли откроется."],
  ])("in the source's language, %s", (language, quote, text) => {
    expect(omission(quote, text, language)).toBeDefined();
  });

  test.each([
    ["a month that is called like a verb", "in … the bridge opens", "Today, in May the bridge opens."],
    ["no such word", "the bridge … open", "Today the bridge is wide open."],
    ["a clause of its own", "it opened … and ships passed", "Then it opened; nobody had asked; and ships passed."],
    ["an insertion that is left out whole", "the bridge … is open", "Today the bridge, which is not new, is open."],
    ["a sentence between", "It is open […] We use it.", "It is open. Nobody paid. We use it."],
    ["the source's own ellipsis", "not now… it is open", "Well: not now… it is open."],
  ])("lets pass %s", (_, quote, text) => {
    expect(omission(quote, text)).toBeUndefined();
  });
});

describe("an ellipsis and the source's quotation marks", () => {
  const marks = (quote: string, text: string, isOne = false, stated?: readonly number[]) => {
    const { whole, check } = find(quote, text, "en", stated);
    return judgeMarks(check.pieces, check.seams, whole, (one, other) => one === other || isOne);
  };

  test("leads from a speaker's words into the source's own, or back", () => {
    const text = "“The bridge is safe,” said the chair, who had lied before.";
    expect(marks("The bridge is … who had lied before", text)).toBe("into-narration");
    expect(marks("He said … a road to nowhere", "He said it was “a road to nowhere at all”.")).toBe("into-narration");
  });

  test("a bracket leads there too", () => {
    expect(marks("The bridge is safe [and] lied", "“The bridge is safe,” he lied.")).toBe("into-narration");
  });

  test("joins two quotations across “he said” within one paragraph", () => {
    const text = "“The bridge is safe,” the chair said. “We shall open it in May.”";
    expect(marks("The bridge is safe … We shall open it", text)).toBeUndefined();
  });

  test("joins neighbouring paragraphs only where one speaker is on record, or the first quotation stays open", () => {
    const closed = "“The bridge is safe,” he said.\n\n“We shall open it in May,” he said.";
    expect(marks("The bridge is safe … We shall open it", closed, true, [1, 2])).toBeUndefined();
    expect(marks("The bridge is safe … We shall open it", closed, false, [1, 2])).toBe("other-quotation");
    const open = "“The bridge is safe. So we think.\n\n“We shall open it in May,” he said.";
    expect(marks("The bridge is safe … We shall open it", open, false, [1, 2])).toBeUndefined();
  });

  test("does not join paragraphs that stand apart", () => {
    const apart = "“The bridge is safe,” he said.\n\nHe left.\n\n“We shall open it in May,” he said.";
    expect(marks("The bridge is safe … We shall open it", apart, true, [1, 3])).toBe("other-quotation");
  });

  test("words that run over a mark are torn; a sentence with its marks is not", () => {
    const text = "He called the bridge “a road to nowhere” on Monday.";
    expect(marks("to nowhere” on Monday", text)).toBe("torn");
    expect(marks("called the bridge “a road to nowhere” on", text)).toBeUndefined();
  });
});
