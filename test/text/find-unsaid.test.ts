import { describe, expect, test } from "vitest";
import { findUnsaid } from "../../src/text/find-unsaid.ts";

function unsaid(language: string, text: string): number {
  return findUnsaid({ paragraphs: [{ number: 1, text, start: 0, line: 1 }], language }, 1).length;
}

describe("words that a source says were never said", () => {
  test.each([
    ["en", "Keeper never said “the bridge will stay open”."],
    ["en", "Keeper did not say that “the bridge will stay open”."],
    ["en", "Keeper didn’t say: “The bridge will stay open.”"],
    ["en", "“The bridge will stay open,” Keeper did not say."],
    ["en", "“The bridge will stay open,” the keeper never said."],
    ["en", "Keeper has never actually said “the bridge will stay open”, and nobody asked."],
    ["en", "Keeper was falsely quoted as saying: “The bridge will stay open.”"],
    ["en", "“The bridge will stay open” was wrongly attributed to Keeper."],
    ["en", "Keeper denied having said “the bridge will stay open”."],
    ["en", "Keeper denied that she had said “the bridge will stay open”."],
    ["en", "Nobody said “the bridge will stay open”."],
    ["en", "Keeper never said the words “the bridge will stay open”, but thought them."],
    ["de", "Wart hat nie gesagt: „Die Brücke bleibt offen.“"],
    ["de", "„Die Brücke bleibt offen“, sagte Wart nie."],
    ["de", "Wart wurde fälschlich mit den Worten zitiert: „Die Brücke bleibt offen.“"],
    ["fr", "Quai n’a jamais dit : « Le pont reste ouvert. »"],
    ["ru", "Лоцман никогда не говорил: «Мост останется открытым»."],
    ["ru", "«Мост останется открытым», — никогда не говорил Лоцман."],
  ])("%s: %s", (language, text) => expect(unsaid(language, text)).toBe(1));

  test.each([
    ["en", "Keeper did not say where, but said “the bridge will stay open”."],
    ["en", "Keeper did not come and said: “The bridge will stay open.”"],
    ["en", "“The bridge will stay open,” said Keeper, who did not say when."],
    ["en", "“The bridge will stay open,” Keeper said. She did not say when."],
    ["en", "Keeper did not only say “the bridge will stay open”."],
    ["en", "Keeper had never before said “the bridge will stay open”."],
    ["en", "Keeper never said “the bridge will stay open” without a smile."],
    ["en", "Keeper did not say “the bridge will stay open” until Friday."],
    ["en", "Keeper never denied saying “the bridge will stay open”."],
    ["en", "Keeper had hardly said “the bridge will stay open” when it rang."],
    ["en", "Did Keeper never say “the bridge will stay open”?"],
    ["en", "If Keeper never said “the bridge will stay open”, who did?"],
    ["en", "Keeper was never the first to say “the bridge will stay open”."],
    ["en", "Not everyone said “the bridge will stay open”."],
    ["en", "Keeper, who was not there, said: “The bridge will stay open.”"],
    ["en", "Keeper falsely claimed: “The bridge will stay open.”"],
    ["en", "Asked why she had not come, Keeper said: “The bridge will stay open.”"],
    ["en", "“We never said that,” said Keeper. “The bridge will stay open.”"],
    ["en", "“The bridge will stay open,” she said, and did not say more."],
    ["de", "Wart kam nicht und sagte: „Die Brücke bleibt offen.“"],
    ["de", "Wart sagte, er wisse es nicht: „Die Brücke bleibt offen.“"],
    ["fr", "Quai, qui n’est pas venu, a dit : « Le pont reste ouvert. »"],
    ["ru", "Лоцман не пришёл и сказал: «Мост останется открытым»."],
    ["pl", "Nigdy nie powiedział: „Most zostanie otwarty”."],
  ])("not in %s: %s", (language, text) => expect(unsaid(language, text)).toBe(0));
});
