import {staatVanAdres, type Staat} from "../adres/staat.js";
import {h, zetTekst} from "../dom/h.js";
import {knop} from "../dom/knop.js";
import {vindplaats} from "../herkomst/editie.js";
import {bronregel} from "../herkomst/kenmerk.js";
import type {Melder} from "../levensweg/melding.js";
import type {Monitor} from "../monitor/monitor.js";
import {geheel} from "../opmaak/getal.js";
import {gereed} from "../pagina/gereed.js";
import {wachtteken} from "../pagina/wachtteken.js";
import type {Uitvoer} from "../uitvoer/uitvoer.js";
import {uitvoerbalk} from "../uitvoer/uitvoerbalk.js";
import {Onbereikbaar} from "../werkbank/haal.js";
import {indicatoren} from "../../data/indicator.js";
import {levenswegIndicatoren} from "../../data/indicator/levensweg.js";
import {beantwoorder, type Antwoord} from "./antwoord.js";
import {bezwaar, vraagVooraf} from "./bezwaar.js";
import {beeldkeuze} from "./figuur/beeldkeuze.js";
import {dekkingregels, dekkingvak} from "./dekking.js";
import {gebiedcodes} from "./gebiedcode.js";
import {indelingbalk} from "./indelingbalk.js";
import type {DatabaseKeuze} from "./keuze.js";
import {kiezer} from "./kiezer/kiezer.js";
import {levenswegnoot} from "./levenswegnoot.js";
import {rooster} from "./rooster/rooster.js";
import {gebiedplek} from "./gebiedplek.js";
import {tekensleutel} from "./sleutel.js";
import {tabelinhoud} from "./tabelinhoud.js";
import {grenzen} from "./telling.js";
import {tabeltitel} from "./titel.js";
import {maakVoorraad} from "./voorraad.js";
import {databaseWijze} from "./wijze.js";

/** What stands in the table. */
type Getoond = Antwoord & {keuze: DatabaseKeuze; dekking: readonly string[]};

/** Puts the choices and the table on the page and keeps them equal to the address. */
export function werkplek(
  element: HTMLElement,
  melding: Melder,
  {manifest, gebieden, dekker}: Pick<Monitor, "manifest" | "gebieden" | "dekker">,
  basis: URL
) {
  const bekend = {
    ...{indicatoren: [...indicatoren, ...levenswegIndicatoren(manifest.peilmomenten.length)], gebieden},
    perioden: [...manifest.perioden, ...manifest.starts]
  };
  const codes = gebiedcodes(gebieden);
  const {nodig, antwoord} = beantwoorder(bekend, maakVoorraad(basis, manifest, gebieden));
  const staat = staatVanAdres(databaseWijze(bekend, codes), (nieuw) => void toon(nieuw));
  const keuzes = kiezer({bekend, codes, kies: staat.kies});
  const balk = indelingbalk(staat);
  const titel = h("h2", {id: "tabel-titel"}, "De tabel wordt gemaakt …");
  const onder = h("p", {class: "figuur-onderschrift"});
  const dekking = dekkingvak();
  const noot = levenswegnoot(gebieden);
  let getoond: Getoond | undefined;
  const tabel = rooster({
    sorteer: (kolom) => getoond && staat.kies({...getoond.keuze, sorteer: inhoud(getoond).sorteerOp(kolom)})
  });
  const uitvoer = uitvoerbalk(() => getoond && metKenmerk(getoond));
  const vlak = h(
    "section",
    {class: "database-tabel", "aria-labelledby": "tabel-titel"},
    ...[titel, onder, noot.element, tabel.element, tekensleutel(), dekking.element]
  );
  const beeld = beeldkeuze({gebieden, manifest, wijsAan});
  const delen = [vlak, beeld.element, uitvoer.element];
  const resultaat = h("div", {class: "database-resultaat"}, balk.element, ...delen);
  element.replaceChildren(keuzes.element, h("div", {class: "levensweg-inhoud"}, melding.element, resultaat));

  let lopend = new AbortController();
  const wacht = wachtteken(resultaat);
  let eerste = true;
  let mag = false;

  async function toon({keuze, stappen}: Staat<DatabaseKeuze>): Promise<void> {
    lopend.abort();
    const {signal} = (lopend = new AbortController());
    keuzes.zet(keuze);
    balk.zet(keuze, stappen);
    const waarom = bezwaar(keuze, bekend);
    if (waarom !== null) return weiger(waarom, []);
    const {bestanden, bytes} = nodig(keuze);
    if (bytes > grenzen.bytes && !mag) {
      const ophalen = knop("Haal ze op", () => {
        mag = true;
        void toon({keuze, stappen});
      });
      return weiger(vraagVooraf(bytes, bestanden.length), [ophalen]);
    }
    wacht.aan();
    try {
      const voortgang = (klaar: number, alle: number) =>
        signal.aborted || melding.zeg(`Tabellen ophalen: ${geheel(klaar)} van ${geheel(alle)} …`);
      const [nieuw, wie] = await Promise.all([antwoord(keuze, bestanden, {signal, voortgang}), dekker()]);
      if (signal.aborted) return;
      performance.mark("antwoord");
      getoond = {...nieuw, keuze, dekking: dekkingregels(nieuw.kubus, wie, gebieden)};
      teken(getoond);
      melding.toon();
      klaar();
    } catch (fout) {
      if (signal.aborted) return;
      console.error(fout);
      const tekst = fout instanceof Onbereikbaar ? fout.message : "Deze tabel kon niet worden gemaakt.";
      weiger(tekst, [knop("Probeer opnieuw", () => void toon(staat.lees()))]);
    }
  }

  function inhoud({tabel, keuze, volgorde, kubus}: Antwoord & {keuze: DatabaseKeuze}) {
    return tabelinhoud(tabel, keuze, volgorde, tabeltitel(kubus, gebieden));
  }

  function teken(nu: Getoond) {
    const wat = inhoud(nu);
    const cellen = nu.kubus.waarde.length;
    for (const deel of delen) deel.hidden = false;
    zetTekst(titel, wat.naam);
    zetTekst(onder, `${geheel(cellen)} ${cellen === 1 ? "cel" : "cellen"} · ${bronregel(manifest)}`);
    noot.zet(nu.kubus);
    tabel.zet(wat);
    dekking.zet(nu.dekking);
    uitvoer.zet(cellen);
    beeld.zet(nu, nu.keuze, nu.dekking);
    melding.zeg(eerste ? "" : `Tabel bijgewerkt: ${geheel(wat.rijen)} rijen, ${geheel(wat.kolommen)} kolommen.`);
  }

  function weiger(tekst: string, knoppen: HTMLElement[]) {
    getoond = undefined;
    for (const deel of delen) deel.hidden = true;
    melding.zeg("");
    melding.toon({tekst, knoppen});
    klaar();
  }

  function klaar() {
    wacht.uit();
    gereed();
    eerste = false;
  }

  /** A gemeente of the map: to its place in the table, or into the choice when it is not there. */
  function wijsAan(code: string) {
    if (!getoond) return;
    const {keuze, tabel: draai, volgorde} = getoond;
    const plek = gebiedplek(draai, volgorde, code);
    if (plek) tabel.naar({rij: plek.rij, kolom: plek.kolom * keuze.maten.length});
    else staat.kies({...keuze, gebieden: codes.opVolgorde([...keuze.gebieden, code])});
  }

  const metKenmerk = ({kubus, keuze, dekking}: Getoond): Uitvoer => ({
    ...{kubus, keuze, dekking, manifest, titel: tabeltitel(kubus, gebieden), gebieden: codes.woorden(keuze.gebieden)},
    ...vindplaats(manifest)
  });

  void toon(staat.lees());
}
