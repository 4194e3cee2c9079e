import { describe, expect, test } from "vitest";
import { readSource } from "../../src/library/read-source.ts";
import { findQuotation } from "../../src/text/find-quotation.ts";
import { carriesDenial, judgeSurroundings } from "../../src/text/judge-surroundings.ts";

function judge(language: string, text: string, quote: string): string | undefined {
  const head = `---\nid: s\ntype: report\nissued: 2031-01-01\nlanguage: ${language}\nattache: { text: full }\n---\n`;
  const { value } = readSource("sources/s.md", new TextEncoder().encode(head + text));
  const check = value && findQuotation(quote, value.source);
  if (!value || check?.kind !== "found") throw new Error(`${quote}: ${JSON.stringify(check)}`);
  return judgeSurroundings(check, value.source)?.word;
}

describe("a quotation may not begin after what denies it, or end before it", () => {
  test.each([
    ["en", "Not all ships came, and we wept", "[A]ll ships came, and we wept", "not"],
    ["en", "No ships came, and we wept", "ships came, and we wept", "no"],
    ["en", "It is not true that the port will close", "[T]he port will close", "not"],
    ["en", "It is not true, however, that the port will close", "the port will close", "not"],
    ["en", "I doubt the port will close today", "the port will close today", "doubt"],
    ["en", "I deny that the port will close today", "the port will close today", "deny"],
    ["en", "Nobody believes the port will close", "[T]he port will close", "nobody"],
    ["en", "We do not want the port to close", "[W]ant the port to close", "not"],
    ["en", "We refuse to close the port", "close the port", "refuse"],
    ["en", "Never will the port close to us", "[W]ill the port close to us", "never"],
    ["en", "Unless asked, the port will close today", "[T]he port will close today", "Unless"],
    ["en", "We shall see if the port will close", "the port will close", "if"],
    ["en", "“It is open. Not all ships came,” said the keeper.", "all ships came", "not"],
    ["en", "The port will close, I do not believe.", "The port will close", "I do not believe"],
    ["en", "That the port will close is false.", "the port will close", "is false"],
    ["en", "The port will close unless they pay.", "The port will close", "unless"],
    ["de", "Nicht alle Schiffe kamen an diesem Tag", "[A]lle Schiffe kamen an diesem Tag", "nicht"],
    ["de", "Kein Schiff kam an diesem Tag", "Schiff kam an diesem Tag", "kein"],
    ["de", "Ich glaube nicht, dass der Hafen heute schließt", "der Hafen heute schließt", "nicht"],
    ["de", "Wir schließen den Hafen heute nicht.", "Wir schließen den Hafen", "heute nicht"],
    ["fr", "Pas un navire n’est venu au port", "[U]n navire n’est venu au port", "pas"],
    ["fr", "Je ne crois pas que le port ferme", "le port ferme", "ne"],
    ["ru", "Не все суда пришли в порт", "[В]се суда пришли в порт", "не"],
    ["ru", "Ни одно судно не пришло в порт", "[О]дно судно не пришло в порт", "ни"],
    ["ru", "Я не верю, что порт закроется сегодня", "порт закроется сегодня", "не"],
    ["pl", "Nie wierzę, że port zostanie zamknięty", "port zostanie zamknięty", "nie"],
    ["uk", "Не всі судна прийшли до порту", "[В]сі судна прийшли до порту", "не"],
    ["es", "No creo que el puerto cierre", "el puerto cierre", "no"],
    ["it", "Non credo che il porto chiuda", "il porto chiuda", "non"],
  ])("%s: %s → %s", (language, text, quote, word) => {
    expect(judge(language, text, quote)).toBe(word);
  });

  test.each([
    ["en", "I do not know about you, but the port is open", "the port is open"],
    ["en", "I do not know about you but the port is open", "the port is open"],
    ["en", "Ships did not come and we wept for them", "we wept for them"],
    ["en", "We do not want to talk about the Dock Treaty today", "Dock Treaty"],
    ["en", "There is no doubt that the port will close", "the port will close"],
    ["en", "Nobody doubts that the port will close", "the port will close"],
    ["en", "Without delay the port will close today", "the port will close today"],
    ["en", "We do not know if he comes, and the port is open", "the port is open"],
    ["en", "It is not open. The port will close", "The port will close"],
    ["en", "Nobody asked, he said. “We will close the port,” he went on.", "We will close the port"],
    ["en", "It was not late: the port will close", "the port will close"],
    ["en", "Even if asked, the port will close today", "the port will close today"],
    ["en", "The port will close, not because we want it", "The port will close"],
    ["en", "We do not want the port to close", "We do not want the port to close"],
    ["ru", "Порт закроется сегодня, а не завтра", "Порт закроется сегодня"],
    ["ru", "Никто здесь не верит, что порт закроется", "не верит, что порт закроется"],
    ["de", "Wir kamen nicht, weil der Hafen zu war", "der Hafen zu war"],
    ["fr", "Il est si important que le port reste ouvert", "le port reste ouvert"],
  ])("%s: silent at %s → %s", (language, text, quote) => {
    expect(judge(language, text, quote)).toBeUndefined();
  });

  test.each([
    ["en", "He denied that", true],
    ["en", "Nobody believes that", true],
    ["en", "He asked whether", true],
    ["de", "Er bestritt, dass", true],
    ["en", "He said that", false],
  ])("%s: the author's own “%s” carries it: %s", (language, text, carries) => {
    expect(carriesDenial(text, language)).toBe(carries);
  });
});
