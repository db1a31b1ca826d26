import {aowMaanden} from "../../data/aow.js";
import {gebeurtenissen} from "../../data/gebeurtenis.js";
import {huishoudtypen} from "../../data/huishoudtype.js";
import {leeftijdsklassen} from "../../data/leeftijdsklasse.js";
import {voorzieningen} from "../../data/voorziening.js";
import {wetten} from "../../data/wet.js";
import type {Bron, Bronrijen} from "./bronrij.js";
import {verblijfOp} from "./eenvoudig.js";

/*
 * The monitor once more, person by person and as plainly as can be: the second opinion against which the SQL is held.
 * Dates are text `YYYY-MM-DD`, which sorts as time.
 */

type Persoon = Bronrijen["personen"][number];
type Ligt = (gemeente: string, wijk: string) => boolean;
type Telling = Record<string, {waarde: number; n: number}>;

const dagErna = (dag: string, dagen = 1) =>
  new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * 86_400_000).toISOString().slice(0, 10);

/** First day of a periode, its last, and the day after. */
export function grenzen(periode: string) {
  const jaar = periode.slice(0, 4);
  const van = periode.endsWith("HJ02") ? `${jaar}-07-01` : `${jaar}-01-01`;
  const tot = periode.endsWith("HJ01") ? `${jaar}-06-30` : `${jaar}-12-31`;
  return {van, tot, straks: dagErna(tot)};
}

/** Whether the Wmo numbers of a gemeente are there in every halfjaar of a periode. */
export function publiceert(bron: Bron, gemeente: string, periode: string): boolean {
  const jaar = periode.slice(0, 4);
  return (periode.includes("JJ") ? [`${jaar}HJ01`, `${jaar}HJ02`] : [periode]).every((halfjaar) => {
    const bekend = (bron.aanlevering ?? []).filter((rij) => rij.periode === halfjaar);
    const eigen = bekend.find((rij) => rij.gemeente === gemeente);
    if (!eigen) return bekend.length === 0;
    return eigen.geleverd === "ja" && eigen.goedgekeurd === "ja" && eigen.opt_out_basis === "nee";
  });
}

/** Spells of one person and voorziening, cut off before a death, overlapping and adjoining ones merged. */
function spellen(bron: Bron, persoon: Persoon, soort: string): {begin: string; eind: string}[] {
  const ruw = bron.voorzieningen
    .filter((rij) => rij.persoon_id === persoon.persoon_id && rij.voorziening === soort)
    .map((rij) => {
      const einden = [rij.einddatum, persoon.overlijdensdatum === "" ? "" : dagErna(persoon.overlijdensdatum, -1)];
      return {begin: rij.begindatum, eind: einden.filter((dag) => dag !== "").sort()[0] ?? "9999-12-31"};
    })
    .filter(({begin, eind}) => begin <= eind)
    .sort((a, b) => (a.begin < b.begin ? -1 : 1));
  const uit: {begin: string; eind: string}[] = [];
  for (const spel of ruw) {
    const vorig = uit.at(-1);
    if (vorig && (vorig.eind >= "9999" || spel.begin <= dagErna(vorig.eind))) {
      if (spel.eind > vorig.eind) vorig.eind = spel.eind;
    } else uit.push({...spel});
  }
  return uit;
}

const op = ({begin, eind}: {begin: string; eind: string}, dag: string) => begin <= dag && eind >= dag;

/** Whole years or months from one day to another. */
const maanden = (van: string, tot: string) =>
  (Number(tot.slice(0, 4)) - Number(van.slice(0, 4))) * 12 +
  Number(tot.slice(5, 7)) -
  Number(van.slice(5, 7)) -
  (tot.slice(8) < van.slice(8) ? 1 : 0);
const jaren = (van: string, tot: string) => Math.floor(maanden(van, tot) / 12);

/** Everyone who lives in the gebied on the first day, with all that the monitor asks of them. */
function bewoners(bron: Bron, periode: string, ligt: Ligt) {
  const {van, tot} = grenzen(periode);
  return bron.personen.flatMap((persoon) => {
    const thuis = verblijfOp(bron, persoon, van);
    if (!thuis || !ligt(thuis.gemeente, thuis.wijk)) return [];
    const gebruik = new Set(
      voorzieningen
        .filter(({code}) => spellen(bron, persoon, code).some(({begin, eind}) => begin <= tot && eind >= van))
        .map(({code}) => code)
    );
    const wet = (code: string) => voorzieningen.some((item) => item.wet === code && gebruik.has(item.code));
    const vier = `${Number(van.slice(0, 4)) - 4}${van.slice(4)}`;
    const mee = new Set(
      bron.gebeurtenissen
        .filter((rij) => rij.persoon_id === persoon.persoon_id && rij.datum >= vier && rij.datum < van)
        .map(({gebeurtenis}) => gebeurtenis)
    );
    const leeftijd = Math.max(0, jaren(persoon.geboortedatum, van));
    return [{persoon, thuis, gebruik, wet, mee, leeftijd, aow: maanden(persoon.geboortedatum, van) >= aowMaanden(van)}];
  });
}

type Bewoner = ReturnType<typeof bewoners>[number];

const combinatie = (jeugd: boolean, pwet: boolean, wmo: boolean) =>
  [jeugd && "jeugd", pwet && "pwet", wmo && "wmo"].filter(Boolean).join("_");

const stapeling = (lijst: readonly {jeugd: boolean; pwet: boolean; wmo: boolean}[]): Telling => {
  const soorten = lijst.map(({jeugd, pwet, wmo}) => combinatie(jeugd, pwet, wmo));
  const namen = {
    ...{alleen_jeugd: "jeugd", alleen_pwet: "pwet", alleen_wmo: "wmo", jeugd_pwet: "jeugd_pwet"},
    ...{jeugd_wmo: "jeugd_wmo", pwet_wmo: "pwet_wmo", jeugd_pwet_wmo: "jeugd_pwet_wmo"}
  };
  const tel = (naam: string) => ({waarde: soorten.filter((soort) => soort === naam).length, n: lijst.length});
  const som = {waarde: soorten.filter((soort) => soort !== "").length, n: lijst.length};
  return {...Object.fromEntries(Object.entries(namen).map(([code, naam]) => [code, tel(naam)])), totaal: som};
};

const naarAantal = (aantallen: readonly number[]): Telling =>
  Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((aantal) => [
      aantal === 6 ? "6_of_meer" : String(aantal),
      {waarde: aantallen.filter((n) => (aantal === 6 ? n >= 6 : n === aantal)).length, n: aantallen.length}
    ])
  );

/** Every indicator of a gebied and periode but those of the cliëntervaring. */
export function eenvoudigeMonitor(bron: Bron, periode: string, ligt: Ligt): Record<string, Telling> {
  const mensen = bewoners(bron, periode, ligt);
  const perHuis = new Map<string, Bewoner[]>();
  for (const mens of mensen)
    perHuis.set(mens.thuis.huishouden_id, [...(perHuis.get(mens.thuis.huishouden_id) ?? []), mens]);
  const huizen = [...perHuis.values()].map((leden) => ({
    jeugd: leden.some(({wet}) => wet("jeugdwet")),
    pwet: leden.some(({wet}) => wet("participatiewet") || wet("wsw")),
    wmo: leden.some(({wet}) => wet("wmo")),
    aantal: leden.reduce((som, {gebruik}) => som + gebruik.size, 0),
    type: huishoudtypen
      .map(({code}) => code as string)
      .filter((code) => leden.some(({thuis}) => thuis.huishoudtype === code))
      .at(-1)!
  }));
  const persoonlijk = mensen.map(({wet, gebruik}) => ({
    jeugd: wet("jeugdwet"),
    pwet: wet("participatiewet") || wet("wsw"),
    wmo: wet("wmo"),
    aantal: gebruik.size
  }));
  const deel = (teller: (mens: Bewoner) => boolean, noemer: (mens: Bewoner) => boolean = () => true) => ({
    waarde: mensen.filter(teller).length,
    n: mensen.filter(noemer).length
  });
  const huis = (teller: (huis: (typeof huizen)[number]) => boolean) => ({
    waarde: huizen.filter(teller).length,
    n: huizen.length
  });
  const vanWet = (wet: string) => voorzieningen.filter((item) => item.wet === wet).map(({code}) => code);
  const perCode = (codes: readonly string[], maak: (code: string) => {waarde: number; n: number}): Telling =>
    Object.fromEntries(codes.map((code) => [code, maak(code)]));
  const jong = ({leeftijd}: Bewoner) => leeftijd < 23;
  const jh = ({gebruik}: Bewoner) => gebruik.has("jeugdhulp_zonder_verblijf") || gebruik.has("jeugdhulp_met_verblijf");
  const jeugd = (a: boolean, b: boolean, c: boolean) =>
    deel(
      (mens) =>
        jh(mens) === a && mens.gebruik.has("jeugdbescherming") === b && mens.gebruik.has("jeugdreclassering") === c,
      jong
    );
  const oud = (binnen: boolean) => (mens: Bewoner) =>
    mens.leeftijd >= 75 && (mens.thuis.huishoudtype === "institutioneel") === binnen;
  const kenmerken = ({thuis, gebruik, mee}: Bewoner) =>
    [
      thuis.huishoudtype === "eenouder",
      gebruik.has("bijstand") || gebruik.has("bijstand_gerelateerd"),
      ...["echtscheiding", "langdurige_ziekte", "wsnp", "detentie", "verdachte", "baanverlies"].map((code) =>
        mee.has(code)
      )
    ].filter(Boolean).length;
  const volwassen = ({leeftijd}: Bewoner) => leeftijd >= 18;
  return {
    inwoners: {totaal: deel(() => true)},
    huishoudens: {totaal: huis(() => true)},
    inwoners_met_voorzieningen: {
      totaal: deel(({gebruik}) => gebruik.size > 0),
      ...perCode(
        wetten.map(({code}) => code),
        (code) => deel(({wet}) => wet(code))
      )
    },
    huishoudens_met_voorzieningen: {
      totaal: huis(({aantal}) => aantal > 0),
      jeugd: huis(({jeugd}) => jeugd),
      pwet: huis(({pwet}) => pwet),
      wmo: huis(({wmo}) => wmo)
    },
    wmo_clienten: {
      totaal: deel(({wet}) => wet("wmo")),
      ...perCode(vanWet("wmo"), (code) => deel(({gebruik}) => gebruik.has(code)))
    },
    stapeling_huishoudens: stapeling(huizen),
    stapeling_personen: stapeling(persoonlijk),
    voorzieningen_huishoudens: naarAantal(huizen.map(({aantal}) => aantal)),
    meer_dan_een_voorziening: {meer_dan_een: huis(({aantal}) => aantal >= 2)},
    voorzieningen_personen: naarAantal(persoonlijk.map(({aantal}) => aantal)),
    jongeren_jeugdzorg: {
      totaal: deel(({wet}) => wet("jeugdwet"), jong),
      ...perCode(vanWet("jeugdwet"), (code) => deel(({gebruik}) => gebruik.has(code), jong))
    },
    jeugdzorg_combinaties: {
      jh_alleen: jeugd(true, false, false),
      jh_jb: jeugd(true, true, false),
      jh_jr: jeugd(true, false, true),
      jh_jb_jr: jeugd(true, true, true),
      jb_alleen: jeugd(false, true, false),
      jb_jr: jeugd(false, true, true),
      jr_alleen: jeugd(false, false, true)
    },
    participatie_clienten: {
      ...perCode([...vanWet("participatiewet"), "wsw"], (code) =>
        deel(
          ({gebruik}) => gebruik.has(code),
          ({leeftijd}) => leeftijd >= 15
        )
      ),
      bijstand_en_re_integratie: deel(
        ({gebruik}) => gebruik.has("bijstand") && gebruik.has("re_integratie"),
        ({leeftijd}) => leeftijd >= 15
      )
    },
    beschermd_wonen: {totaal: deel(({gebruik}) => gebruik.has("verblijf_en_opvang"))},
    bijstand_leeftijd: {
      totaal: deel(({gebruik}) => gebruik.has("bijstand")),
      tot_aow: deel(({gebruik, aow}) => gebruik.has("bijstand") && !aow),
      vanaf_aow: deel(({gebruik, aow}) => gebruik.has("bijstand") && aow)
    },
    ouderen_75plus_wmo: {
      buiten_instelling: deel((mens) => oud(false)(mens) && mens.wet("wmo"), oud(false)),
      in_instelling: deel((mens) => oud(true)(mens) && mens.wet("wmo"), oud(true))
    },
    ouderen_75plus: {
      buiten_instelling: deel(oud(false), ({leeftijd}) => leeftijd >= 75),
      in_instelling: deel(oud(true), ({leeftijd}) => leeftijd >= 75)
    },
    inwoners_leeftijd: perCode(
      leeftijdsklassen.map(({code}) => code),
      (code) => deel(({leeftijd}) => leeftijdsklassen.filter(({vanaf}) => vanaf <= leeftijd).at(-1)!.code === code)
    ),
    huishoudens_type: perCode(
      huishoudtypen.map(({code}) => code),
      (code) => huis(({type}) => type === code)
    ),
    kwetsbaarheid: perCode(["0", "1", "2", "3_of_meer"], (code) =>
      deel(
        (mens) => volwassen(mens) && (code === "3_of_meer" ? kenmerken(mens) >= 3 : kenmerken(mens) === Number(code)),
        volwassen
      )
    ),
    ...(periode.includes("JJ") ? {} : stromen(bron, periode, ligt, mensen))
  };
}

/** What is counted per halfjaar only: voorzieningen that run, come and go, and gebeurtenissen before it. */
function stromen(bron: Bron, periode: string, ligt: Ligt, mensen: Bewoner[]): Record<string, Telling> {
  const {van, tot, straks} = grenzen(periode);
  const alle = bron.personen.flatMap((persoon) => {
    const hier = (dag: string) => {
      const rij = verblijfOp(bron, persoon, dag);
      return rij !== undefined && ligt(rij.gemeente, rij.wijk);
    };
    return voorzieningen.flatMap(({code}) => {
      const eigen = spellen(bron, persoon, code);
      return eigen.map((spel, i) => ({soort: code, spel, vorig: eigen[i - 1], nu: hier(van), dan: hier(straks)}));
    });
  });
  const per = (soorten: readonly string[], telt: (spel: (typeof alle)[number]) => boolean, n: number): Telling =>
    Object.fromEntries(
      soorten.map((code) => [code, {waarde: alle.filter((spel) => spel.soort === code && telt(spel)).length, n}])
    );
  const codes = voorzieningen.map(({code}) => code);
  const jeugd = voorzieningen.filter(({wet}) => wet === "jeugdwet").map(({code}) => code);
  const staat = ({spel, nu}: (typeof alle)[number]) => nu && op(spel, van);
  const straksHier = ({spel, dan}: (typeof alle)[number]) => dan && op(spel, straks);
  const kort = ({spel, nu}: (typeof alle)[number]) => nu && spel.begin > van && spel.eind < straks;
  const begonnen = ({spel, nu}: (typeof alle)[number]) => nu && spel.begin >= van && spel.begin <= tot;
  const jong = mensen.filter(({leeftijd}) => leeftijd < 23).length;
  const vijf = (dag: string) => {
    const eerder = `${Number(dag.slice(0, 4)) - 5}${dag.slice(4)}`;
    return eerder.endsWith("02-29") && Number.isNaN(Date.parse(eerder)) ? eerder.replace("02-29", "02-28") : eerder;
  };
  const lopend = alle.filter((spel) => spel.soort === "bijstand" && staat(spel));
  const duur = (past: (jaar: number) => boolean) => ({
    waarde: lopend.filter(({spel}) => past(jaren(spel.begin, van))).length,
    n: lopend.length
  });
  return {
    voorzieningen_stand: per(codes, staat, mensen.length),
    voorzieningen_instroom: per(codes, (spel) => (straksHier(spel) && !staat(spel)) || kort(spel), mensen.length),
    voorzieningen_uitstroom: per(codes, (spel) => (staat(spel) && !straksHier(spel)) || kort(spel), mensen.length),
    jeugdtrajecten_begonnen: per(jeugd, begonnen, jong),
    jeugdtrajecten_beeindigd: per(jeugd, ({spel, nu}) => nu && spel.eind >= van && spel.eind <= tot, jong),
    bijstand_duur: {
      tot_1_jaar: duur((jaar) => jaar < 1),
      "1_tot_2_jaar": duur((jaar) => jaar === 1),
      "2_tot_5_jaar": duur((jaar) => jaar >= 2 && jaar < 5),
      "5_jaar_of_meer": duur((jaar) => jaar >= 5)
    },
    herhaald_beroep: Object.fromEntries(
      ["jeugdbescherming", "jeugdreclassering"].map((code) => {
        const nieuw = alle.filter((spel) => spel.soort === code && begonnen(spel));
        const waarde = nieuw.filter(({spel, vorig}) => vorig !== undefined && vorig.eind >= vijf(spel.begin)).length;
        return [code, {waarde, n: nieuw.length}];
      })
    ),
    levensgebeurtenissen: Object.fromEntries(
      gebeurtenissen.map(({code}) => [code, {waarde: mensen.filter(({mee}) => mee.has(code)).length, n: mensen.length}])
    )
  };
}
