import {h, zetTekst} from "../dom/h.js";
import {tabelElement} from "../figuur/tabel.js";
import type {Gebied} from "../werkbank/gebied.js";
import {indeling} from "./indeling.js";
import {legenda} from "./legenda.js";
import {raster} from "./raster.js";
import {kaarttabel} from "./tabel.js";
import type {Kaart} from "./kaart.js";

export interface TegelkaartOpties {
  /** All gebieden; those with a tile are drawn. */
  gebieden: readonly Gebied[];
  /** Gets the code of the gemeente that was chosen. */
  kies: (code: string) => void;
}

/** A map of equal squares, one per gemeente, in classes of colour, with a legend, a readout and a table. Fill it with `zet`. */
export function tegelkaart({gebieden, kies}: TegelkaartOpties) {
  const tegels = gebieden.filter(({tegel}) => tegel !== undefined);
  const aflezing = h("p", {class: "tegel-aflezing"});
  const kiesknop = h("button", {type: "button", class: "knop-stil", hidden: true, onclick: () => kies(getoond)});
  const sleutel = legenda();
  const tabel = tabelElement();
  const details = h(
    "details",
    {class: "figuur-tabel", ontoggle: () => vulTabel()},
    h("summary", {}, "Toon als tabel"),
    h("div", {class: "figuur-schuif", tabindex: 0, role: "region", "aria-label": "Tabel bij de kaart"}, tabel.element)
  );
  const vlak = raster({tegels, gebieden, kies, toon});
  let kaart: Kaart | undefined;
  let getoond = "";

  /** Reads one tile out; `kiesbaar`: with a button, for who cannot point well, until the next is read out. */
  function toon(code: string | null, kiesbaar = false) {
    if (code === null && !kiesknop.hidden) return;
    const gebied = tegels.find((tegel) => tegel.code === (code ?? kaart?.gekozen[0]));
    getoond = gebied?.code ?? "";
    const wat = gebied && kaart?.lees(gebied.code);
    zetTekst(aflezing, gebied ? `${gebied.naam}: ${wat?.woorden ?? ""}` : "Wijs een gemeente aan, of kies er een.");
    kiesknop.hidden = !kiesbaar || gebied === undefined;
    if (gebied) zetTekst(kiesknop, `Kies ${gebied.naam}`);
  }

  function vulTabel() {
    if (kaart && details.open) tabel.zet(kaarttabel(tegels, kaart));
  }

  return {
    element: h(
      "div",
      {class: "tegelkaart"},
      vlak.element,
      h("div", {class: "tegel-onder"}, aflezing, kiesknop),
      sleutel.element,
      details
    ),
    zet(nieuw: Kaart) {
      kaart = nieuw;
      const {vakken, grenzen, soorten} = indeling(tegels, nieuw);
      vlak.zet(nieuw, vakken);
      sleutel.zet(nieuw, grenzen, soorten);
      kiesknop.hidden = true;
      toon(null);
      vulTabel();
    }
  };
}
