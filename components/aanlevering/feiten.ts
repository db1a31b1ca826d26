import {leverfeiten} from "../../data/aanlevering.js";
import {codetabel} from "../begrippen/codetabel.js";
import {h} from "../dom/h.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";

const getal = (aantal: number | null) => (aantal === null ? "niet gevonden" : geheel(aantal));

/** What was really published of deliveries, to lay beside the source. */
export const feiten = (): HTMLElement =>
  h(
    "details",
    {class: "figuur-tabel"},
    h("summary", {}, "Wat er in werkelijkheid is gepubliceerd"),
    codetabel(
      "Gemeenten die Wmo-gegevens leverden, volgens publicaties",
      ["Periode", "Geleverd", "Goedgekeurd", "Opt-out (basis)", "Publiceert", "Van", "Bron"],
      leverfeiten.map(({periode, geleverd, goedgekeurd, opt_out, publiceert, van, bron}) => [
        ...[periodenaam(periode), getal(geleverd), getal(goedgekeurd), getal(opt_out), getal(publiceert)],
        ...[geheel(van), bron]
      ])
    )
  );
