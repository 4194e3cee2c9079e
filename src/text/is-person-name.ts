/** Words that names of bodies, papers and places have, and names of people have not. */
const ofBodies =
  wordsOf(`ministry council committee commission union state states parliament congress duma federation assembly
  party times post news agency department office house street city university institute alliance treaty ocean sea war
  day court bank group company club association organisation organization journal herald tribune gazette telegraph
  guardian observer mirror mail express review magazine monitor network television radio tv press service staff foundation
  centre center fund authority board tribunal army navy force forces command police guard team movement front forum
  summit conference square gate airport valley bay coast region province county district republic empire river lake
  mountains islands island kingdom palace hall office secretariat embassy delegation zealand korea africa america
  arabia lanka kong york jersey mexico orleans delhi angeles francisco aires rica leone faso verde lumpur salvador dhabi
  zeitung ministerium rat bund tag blatt büro amt frau mann regierung partei haus kammer gericht nachrichten
  république états unis monde maison élysée gouvernement agence conseil parti comité commission figaro
  министерство дума совет союз дом газета агентство комитет комиссия партия штаты корея йорк республика федерация
  область край палата правительство`);

/** First words of names of places. */
const ofPlaces =
  wordsOf(`north south east west northern southern eastern western central new saint white wall fleet united great
  hong los las buenos rio costa abu saudi sri sierra burkina kuala san santa el downing fox sky neue neuer neues süd
  nord ost west vereinigte weißes weiße nouvelle maison
  новая новый нью северная южная белый большая`);

/** True for words that may be the whole name of a person; false for what has the mark of a body, a paper or a place. */
export function isPersonName(bare: readonly string[]): boolean {
  const first = bare[0]?.toLowerCase() ?? "";
  return (
    bare.length <= 5 &&
    !ofPlaces.has(first) &&
    !bare.some((word) => ofBodies.has(word.toLowerCase()) || /\p{N}/u.test(word) || /^\p{Lu}{2,}$/u.test(word))
  );
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/u));
}
