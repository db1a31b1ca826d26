import {leverstaten} from "../../data/leverstaat.js";
import {h} from "../dom/h.js";
import {gevolg, staattekst} from "./staten.js";

/** What each state is, and what it means for the numbers. */
export const betekenis = (): HTMLElement =>
  h(
    "section",
    {},
    h("h2", {}, "Wat een staat betekent voor de cijfers"),
    h(
      "dl",
      {class: "betekenis"},
      ...leverstaten.map(({code, uitleg}) =>
        h(
          "div",
          {},
          h("dt", {}, staattekst(code)),
          h("dd", {}, code === "onbekend" ? uitleg : `${uitleg} ${gevolg[code]}`)
        )
      )
    ),
    h(
      "p",
      {},
      "Deze staten gaan over gemeenten. Twee andere redenen gaan over één getal: “afgeschermd” staat bij een getal dat niet wordt getoond om mensen te beschermen, en “niet van toepassing” waar iets in dat gebied niet kan voorkomen. Geen van alle is ooit een 0: een 0 is geteld."
    ),
    h(
      "p",
      {},
      "Een cijfer van een groter gebied, ook van Nederland, telt voor de Wmo alleen gemeenten die publiceren, in de teller en in de noemer. Jeugdzorg en participatie hangen niet van deze leveringen af."
    )
  );
