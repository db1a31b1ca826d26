import {h} from "../dom/h.js";
import {stilleKnop} from "../dom/knop.js";

/** The line that says what became of an act, with the way back. */
export function meldregel() {
  const element = h("p", {class: "toelichting-melding", role: "status"});
  const zeg = (tekst: string, ...knoppen: HTMLElement[]) => element.replaceChildren(tekst, ...knoppen);

  /** Does something and says so; what the browser refuses is said. */
  function doe(daad: () => void, gezegd: string, terug?: () => void) {
    try {
      daad();
    } catch (fout) {
      return zeg((fout as Error).message);
    }
    const ongedaan = terug && stilleKnop("Maak ongedaan", () => doe(terug, "Teruggezet."));
    zeg(gezegd, ...(ongedaan ? [ongedaan] : []));
  }

  return {element, zeg, doe};
}
