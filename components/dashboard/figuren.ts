import {figuur} from "../figuur/figuur.js";
import {toonDelen, type Taak} from "../figuur/toondelen.js";
import {figuurplan} from "../monitor/figuur/figuren.js";
import {monitorInhoud} from "../monitor/figuur/inhoud.js";
import {waarover, type MonitorOmgeving} from "../monitor/figuur/omgeving.js";
import type {Toelichtingplekken} from "../toelichting/plekken.js";

type Plek = ReturnType<Toelichtingplekken>;

/** The figures of the dashboard: each made when first asked for and moved to where it is shown, so that it stands once. */
export function dashboardfiguren() {
  const gemaakt = new Map<string, ReturnType<typeof maak>>();
  let plekken: Toelichtingplekken | undefined;
  let nu: MonitorOmgeving | undefined;

  function maak(nummer: string) {
    const plan = figuurplan(nummer);
    const kader = figuur(nummer, {toelichting: "", begrippen: plan.begrippen, kop: "h3"});
    let woorden: Plek | undefined;

    function zetWoorden() {
      if (!nu || !plekken) return;
      if (!woorden) kader.plek.replaceChildren((woorden = plekken(nummer)).element);
      void woorden.zet(waarover(nu));
    }

    return {
      kader,
      element: kader.element,
      tabel: kader.element.querySelector("details")!,
      zetWoorden,
      deel: (omgeving: MonitorOmgeving) => monitorInhoud(plan, omgeving)
    };
  }

  function geef(nummer: string) {
    const eerder = gemaakt.get(nummer);
    if (eerder) return eerder;
    const nieuw = maak(nummer);
    gemaakt.set(nummer, nieuw);
    return nieuw;
  }

  return {
    geef,
    /** Draws these figures, first where the visitor looks; returns what is still to be drawn. */
    zet(nummers: readonly string[], omgeving: MonitorOmgeving): Promise<Taak[]> {
      nu = omgeving;
      const figuren = nummers.map(geef);
      const later = toonDelen(figuren.map(({kader, deel}) => ({kader, deel: () => deel(omgeving)})));
      for (const {zetWoorden} of figuren) zetWoorden();
      return later;
    },
    /** From now on a figure has the words about it under it. */
    metToelichting(nieuw: Toelichtingplekken) {
      plekken = nieuw;
      for (const {zetWoorden} of gemaakt.values()) zetWoorden();
    }
  };
}

export type Dashboardfiguren = ReturnType<typeof dashboardfiguren>;
