import {h} from "../dom/element.js";
import {dateText} from "../format/date.js";
import {wholeNumber} from "../format/number.js";
import {isPeilmoment, periodeName} from "../model/periode.js";
import {escapeControls, escapeLines} from "../format/text.js";
import {LONGEST, type Toelichting} from "./toelichting.js";

/** The words of a toelichting as elements. A text that cannot be laid out stands there as it was written, with the reason: never does it take the page along. */
export async function formatted(text: string): Promise<Node> {
  try {
    const {sanitise} = await import("./sanitise.js");
    return sanitise(text);
  } catch (error) {
    const known = error instanceof Error && error.name === "NotFormatted";
    if (!known) console.error(error);
    return withoutMarkup(text, known ? error.message : "de opmaak kon niet worden gemaakt");
  }
}

function withoutMarkup(text: string, reden: string): Node {
  const result = document.createDocumentFragment();
  const rest = text.length > LONGEST ? `… (${wholeNumber(text.length)} tekens)` : "";
  result.append(
    h("p", {class: "help"}, `Deze tekst staat hier zonder opmaak: ${reden}.`),
    h("p", {class: "toelichting-plain"}, escapeLines(text.slice(0, LONGEST)) + rest)
  );
  return result;
}

const foreign = (text: string) => escapeControls(text.slice(0, 40));

/** What the browser kept may have been changed by others: what is no day or periode stands there as it is. */
const dayName = (day: string) => (isPeilmoment(day) ? dateText(day) : foreign(day));
function takeoverName(periode: string): string {
  try {
    return periodeName(periode);
  } catch {
    return foreign(periode);
  }
}

/** One toelichting as it stands under a figure: from whom, of when, and the words. `buttons`: what can be done with it. Never rejects. */
export async function piece(
  {tekst: text, rol: role, datum: day, periode: over}: Toelichting,
  periode: string,
  from: string,
  buttons: readonly HTMLElement[] = []
): Promise<HTMLElement> {
  const otherwise = over === null || over === periode ? "" : ` · over ${takeoverName(over)}`;
  const who = escapeControls(role.slice(0, 200));
  return h(
    "div",
    {class: "toelichting-entry"},
    h("p", {class: "toelichting-author"}, `${from} · ${who} · ${dayName(day)}${otherwise}`),
    h("div", {class: "toelichting-text"}, await formatted(text)),
    buttons.length > 0 && h("div", {class: "toelichting-buttons"}, ...buttons)
  );
}
