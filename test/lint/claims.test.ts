import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claims } from "../../src/lint/claim-words.ts";

const lines = (text: string) => text.trim().split(/\n\s*/u);
const claimed = (sentences: readonly string[], language = "en") =>
  sentences.filter((sentence) => claims(sentence, language, []));

const asserted = lines(`
  Exports fell by 12 per cent.
  Moscow masses troops at the border.
  The talks failed.
  Inflation hit 9 per cent.
  Unemployment stands at 9 per cent.
  He resigned.
  China buys most of the grain.
  The bank collapsed overnight.
  The deal hinges on gas.
  Three sailors drowned in the harbour.
  The minister fears a strike.
  The army controls the port.
  Kyiv lacks ammunition.
  Germany blocks the sale.
  The strike costs 5 million a day.
  The bridge weighs 900 tons.
  Paris backs the plan.
  The treaty expires in 2032.
  The chair owns shares in the line.
  Police arrested 40 demonstrators.
  London and Rome back the plan.
  Banks lack dollars.
  Grain prices rose again in spring.
  The coalition quietly dropped its reform.
  Wages have not kept up.
  The port can take ships of any size.
  Two ministers left the cabinet.
  Warsaw cut its budget.
  They agree on nothing.
  The president, who is ill, cancelled the visit.
  Farmers oppose the tariff.
  The union rejected both offers.
  Turnout reached a record.
  The pipeline crosses three borders.
  The regulator fined the airline.
  Most voters distrust the court.
  Ankara sold drones to Kyiv.
  The bill passed by one vote.
  The court ruled that the ban stands.
  Nobody expects a settlement.
  Oil imports doubled.
  The navy shadows a tanker off Malta.
`);

const unasserted = lines(`
  No decision before May.
  Trams on the new bridge.
  Peace talks in Geneva.
  Details to follow.
  The minister to visit in May.
  Deployments: an answer only after consultation.
  Possible sanctions on banks and ports.
  The proposed limit on lorries.
  Two proposed dates.
  An agreed text by Friday.
  Next steps for the committee.
  Arms control and reducing risk.
  Gas prices this year.
  Board meetings every Monday.
  Sales figures for the spring.
  The United States and its allies.
  Armed forces of the region.
  Lines to take.
  Options for the Council.
  Tell him the talks failed.
  Ask for a third count.
  Ask what the union wants.
  Keep to the agreed line.
  Do not raise the vote.
  Thank the chair for the visit.
  Press him on the exports.
  Offer a second meeting in June.
  Stress that the door is open.
  Avoid the word “blockade”.
  We should ask for a third count.
  We would welcome a visit.
  Our position is that trams come first.
  Let us meet before it is too late.
  If asked, the tunnel is open.
  If pressed on gas, say that stores are full.
  Lorries should keep to the tunnel.
  Who pays for the bridge?
  Please note the change of room.
  The might of the union.
  A budget cut in May.
  Troop movements on the border.
  Members of the press and their guests.
  Dinner with the ambassador in the old town hall.
`);

describe("claims of whole English sentences", () => {
  test("are told", () => expect(claimed(asserted)).toEqual(asserted));
  test("and nothing else is", () => expect(claimed(unasserted)).toEqual([]));
});

describe("the fresh sentences", () => {
  const rows = readFileSync("test/lint/claim-sentences.md", "utf8").matchAll(/^(\?)?([+-]) (.+)$/gm);
  const sentences = [...rows].map(([, known, kind, words = ""]) => ({ isKnown: known !== undefined, kind, words }));
  const judged = (isKnown: boolean, kind: string) =>
    sentences.filter((one) => one.isKnown === isKnown && one.kind === kind).map(({ words }) => words);

  test.each([false, true])("are judged as their signs say (known to be judged wrongly: %s)", (isKnown) => {
    expect(claimed(judged(isKnown, "+"))).toEqual(isKnown ? [] : judged(isKnown, "+"));
    expect(claimed(judged(isKnown, "-"))).toEqual(isKnown ? judged(isKnown, "-") : []);
  });
});

test("words without a stop claim only with a verb that surely asserts", () => {
  const fragments = ["the committee meets", "Peace talks in Geneva", "Cost: 40 million euros", "Talks, then dinner"];
  expect(claimed([...fragments, "it was doubled", "The bridge is shut"])).toEqual([
    "it was doubled",
    "The bridge is shut",
  ]);
});

describe.each([
  [
    "de",
    "Die Exporte fielen um 12 Prozent.|Moskau zieht Truppen zusammen.|Er trat zurück.|Die Gespräche scheiterten.|China kauft Getreide.",
    "Keine Entscheidung vor Mai.|Gespräche in Genf.|Truppen an der Grenze.|Die nächsten Schritte.|Wir fordern einen Termin.|Antwort erst nach Beratung.|Die Lage seit gestern.",
  ],
  [
    "fr",
    "Les exportations ont chuté.|Moscou masse des troupes.|La Chine achète le blé.|Le chômage atteint 9 %.|Les syndicats rejettent l’offre.",
    "Pas de décision avant mai.|Les prochaines étapes.|Entretiens à Genève.|Nous demandons une date.|Troupes à la frontière.",
  ],
  [
    "ru",
    "Экспорт упал на 12 процентов.|Переговоры провалились.|Он ушёл.|Китай покупает зерно.|Банк потерял деньги.",
    "Никаких решений до мая.|Переговоры в Женеве.|Войска на границе.|Мы просим о встрече.|Визит в Москву.|Ответ на предложение.|Совет и комитет.",
  ],
])("claims in %s", (language, told, quiet) => {
  test("are told", () => expect(claimed(told.split("|"), language)).toEqual(told.split("|")));
  test("and nothing else is", () => expect(claimed(quiet.split("|"), language)).toEqual([]));
});

describe.each([
  [
    "en",
    "The meeting ended in a row.|You can see that trade fell.|The session opens a new round of talks.",
    "You may wish to open with the budget.|Line to take: the bridge stays open.|The meeting starts at 10.|The call is at noon.",
  ],
  [
    "de",
    "Die Bauern danken.|Die Bauern danken dem Rat.|Fragen bleiben offen.",
    "Dem Rat danken.|Fragen, ob die Brücke hält.|Die Kosten ansprechen.|Der Ministerin für die Hilfe danken.",
  ],
  [
    "fr",
    "Personne ne croit aux chiffres.|Accepter serait une erreur, dit le maire.",
    "Demander si le pont est sûr.|Remercier le conseil qui a voté le budget.|Ne pas évoquer le bac, qui est fermé.",
  ],
  [
    "ru",
    "Область потеряла порт.|Нам стало известно, что порт закрыли.|Новости пришли поздно.",
    "Нам следует принять.|Спросить, выдержит ли мост.|Поблагодарить совет, который принял бюджет.",
  ],
])("what is said for oneself in %s", (language, told, quiet) => {
  test("is no claim", () => expect(claimed(quiet.split("|"), language)).toEqual([]));
  test("and what begins like it is one", () => expect(claimed(told.split("|"), language)).toEqual(told.split("|")));
});
