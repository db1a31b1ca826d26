import {leverstaten} from "../../data/leverstaat.js";
import {h, zetTekst} from "../dom/h.js";
import {acties} from "../figuur/acties.js";
import {gegevens, type Gegevens} from "../figuur/csv.js";
import type {Bronkenmerk} from "../herkomst/editie.js";
import type {Kenmerk} from "../herkomst/kenmerk.js";
import {geheel} from "../opmaak/getal.js";
import {periodenaam} from "../opmaak/periode.js";
import {keuzelijst} from "../pagina/keuzelijst.js";
import {sorteertabel, type Sorteerkolom} from "../sorteertabel/sorteertabel.js";
import {leesVolgorde, schrijfVolgorde} from "../sorteertabel/volgorde.js";
import type {Gebied} from "../werkbank/gebied.js";
import {gefilterd, provincienamen, type Lijstrij} from "./filter.js";
import type {Leverkeuze} from "./keuze.js";
import type {Leveroverzicht} from "./overzicht.js";
import {rang, staattekst} from "./staten.js";

/** So many rows are shown until all are asked for. */
const EERSTE = 60;

/** Every gemeente with its state in every halfjaar: sorted by any column, filtered by state and name. */
export function lijstsectie(
  gebieden: readonly Gebied[],
  overzicht: Leveroverzicht,
  bron: Bronkenmerk,
  kies: (deel: Partial<Leverkeuze>) => void
) {
  const staat = keuzelijst("staat", "Staat in het gekozen halfjaar", (staat) => kies({staat}));
  const zoek = h("input", {type: "search", id: "lever-zoek", autocomplete: "off", oninput: () => toon()});
  const tabel = sorteertabel<Lijstrij>("Gemeenten met de staat van hun leveringen", (volgorde) =>
    kies({volgorde: schrijfVolgorde(volgorde)})
  );
  const aantal = h("p", {class: "status", role: "status"});
  const kop = h("h2");
  const meer = h("button", {type: "button", class: "knop-stil", onclick: () => toonAlles()});
  let alles = false;
  const namen = provincienamen(gebieden);
  const alle = gebieden
    .filter(({soort}) => soort === "gemeente")
    .map(
      ({code, naam}): Lijstrij => ({
        ...{code, naam, provincie: namen.get(code) ?? ""},
        staten: overzicht.halfjaren.map((halfjaar) => overzicht.staat(code, halfjaar))
      })
    );
  const bekend = overzicht.halfjaren.flatMap((halfjaar, i) => (overzicht.totaal([], halfjaar) ? [i] : []));
  const kolommen = lijstkolommen(overzicht.halfjaren, bekend);
  let nu: {keuze: Leverkeuze; rijen: readonly Lijstrij[]; periode: string; waar: string} | undefined;
  let getoond: Lijstrij[] = [];

  function toon() {
    if (!nu) return;
    const {keuze, rijen, periode} = nu;
    const plaats = overzicht.halfjaren.indexOf(periode);
    getoond = gefilterd(rijen, {staat: keuze.staat, zoek: zoek.value, plaats});
    const kort = !alles && getoond.length > EERSTE;
    const hoeveel = `${geheel(getoond.length)} van de ${geheel(rijen.length)} gemeenten`;
    zetTekst(aantal, kort ? `${hoeveel}; de eerste ${EERSTE} staan hieronder.` : `${hoeveel}.`);
    zetTekst(meer, `Toon alle ${geheel(getoond.length)} gemeenten`);
    meer.hidden = !kort;
    tabel.zet({
      bijschrift: `Staat van de levering per halfjaar`,
      ...{kolommen, rijen: getoond, volgorde: leesVolgorde(keuze.volgorde), hoogstens: kort ? EERSTE : Infinity}
    });
  }

  function toonAlles() {
    alles = true;
    toon();
    tabel.element.focus();
  }

  const mee = acties(
    null,
    () => nu && {kenmerk: kenmerkVan(nu.waar), onderschrift: "", gegevens: lijstgegevens(getoond, overzicht.halfjaren)}
  );

  const kenmerkVan = (waar: string): Kenmerk => ({
    ...{figuur: null, titel: `Leveringen van Wmo-gegevens ${waar}, per gemeente en halfjaar`},
    ...{bestand: "aanlevering", gebied: `gemeenten ${waar}`, periode: overzicht.halfjaren.map(periodenaam).join(", ")},
    n: `${geheel(getoond.length)} ${getoond.length === 1 ? "gemeente" : "gemeenten"}`,
    definities: leverstaten.map(({naam, uitleg}) => `${naam}: ${uitleg}`),
    bron
  });

  return {
    element: h(
      "section",
      {class: "leverlijst"},
      kop,
      h(
        "div",
        {class: "bediening bediening-keuze"},
        staat.element,
        h("div", {class: "veld"}, h("label", {for: zoek.id}, "Zoek een gemeente in de lijst"), zoek)
      ),
      aantal,
      tabel.element,
      h("div", {class: "bediening"}, meer),
      mee
    ),
    zet(keuze: Leverkeuze, gemeenten: readonly string[], periode: string, waar: string) {
      const binnen = new Set(gemeenten);
      nu = {keuze, periode, waar, rijen: alle.filter(({code}) => binnen.has(code))};
      zetTekst(kop, `De gemeenten ${waar}, halfjaar voor halfjaar`);
      staat.zet(
        [{code: "alle", naam: "Alle staten"}, ...leverstaten.map(({code}) => ({code, naam: staattekst(code)}))],
        keuze.staat
      );
      toon();
    }
  };
}

/** Name, provincie and the halfjaren that the source knows something of. */
function lijstkolommen(halfjaren: readonly string[], bekend: readonly number[]): Sorteerkolom<Lijstrij>[] {
  const woord = (code: "naam" | "provincie", naam: string): Sorteerkolom<Lijstrij> => ({
    ...{code, naam, soort: "tekst", waarde: (rij) => rij[code], cel: (rij) => ({tekst: rij[code]})}
  });
  return [
    woord("naam", "Gemeente"),
    woord("provincie", "Provincie"),
    ...bekend.map((i): Sorteerkolom<Lijstrij> => {
      const halfjaar = halfjaren[i]!;
      return {
        ...{
          code: halfjaar,
          naam: periodenaam(halfjaar),
          soort: "tekst",
          waarde: ({staten}: Lijstrij) => rang(staten[i]!)
        },
        cel: ({staten}) => ({tekst: staattekst(staten[i]!), waarde: staten[i]!, klasse: `staat staat-${staten[i]!}`})
      };
    })
  ];
}

const lijstgegevens = (rijen: readonly Lijstrij[], halfjaren: readonly string[]): Gegevens =>
  gegevens(
    ["gemeente", "naam", "provincie", "periode", "staat"],
    rijen.flatMap(({code, naam, provincie, staten}) =>
      halfjaren.map((periode, i) => ({gemeente: code, naam, provincie, periode, staat: staten[i]!}))
    )
  );
