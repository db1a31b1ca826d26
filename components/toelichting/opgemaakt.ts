import {h} from "../dom/h.js";
import {escapeLines} from "../opmaak/controls.js";
import {geheel} from "../opmaak/getal.js";
import {LANGST} from "./toelichting.js";

/** The words of a toelichting as elements. A text that cannot be laid out stands there as it was written, with the reason: never does it take the page along. */
export async function opgemaakt(tekst: string): Promise<Node> {
  try {
    const {zuiver} = await import("./zuiver.js");
    return zuiver(tekst);
  } catch (fout) {
    const bekend = fout instanceof Error && fout.name === "NotFormatted";
    if (!bekend) console.error(fout);
    return zonderOpmaak(tekst, bekend ? fout.message : "de opmaak kon niet worden gemaakt");
  }
}

function zonderOpmaak(tekst: string, reden: string): Node {
  const uit = document.createDocumentFragment();
  const rest = tekst.length > LANGST ? `… (${geheel(tekst.length)} tekens)` : "";
  uit.append(
    h("p", {class: "hulp"}, `Deze tekst staat hier zonder opmaak: ${reden}.`),
    h("p", {class: "toelichting-plat"}, escapeLines(tekst.slice(0, LANGST)) + rest)
  );
  return uit;
}
