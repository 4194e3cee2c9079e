/** A fault in a list of shorter forms, as the schema's library takes it. */
type Fault = { code: "custom"; path: (string | number)[]; message: string };

/** Each shorter form that is not shorter than the one before it; the first is held against the whole. */
export function checkShorter(whole: string, short: string | readonly string[] | undefined): readonly Fault[] {
  const forms = typeof short === "string" ? [short] : (short ?? []);
  return forms.flatMap((form, index): readonly Fault[] => {
    if (lengthOf(form) < lengthOf(forms[index - 1] ?? whole)) return [];
    const path = typeof short === "string" ? ["short"] : ["short", index];
    const longer = index === 0 ? "the whole" : "the one before it";
    return [{ code: "custom", path, message: `a shorter form has fewer characters than ${longer}` }];
  });
}

/** Characters that a reader would see; what stands in a citation's brackets says nothing of the printed length. */
function lengthOf(text: string): number {
  const plain = text.replace(/\[[^[\]]*@[^[\]]*\]/gu, "").replace(/\s+/gu, " ");
  return [...plain.trim()].length;
}
