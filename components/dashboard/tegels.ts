import {h} from "../dom/h.js";
import {beelden, beeldVan} from "./beelden.js";
import type {Dashboardfiguren} from "./figuren.js";
import {tegel} from "./tegel.js";

/** The tiles of both views; one view is in the page, and at most one of its tiles is open. */
export function tegels(figuren: Dashboardfiguren, kies: (figuur: string) => void) {
  const groepen = new Map(
    beelden.map(({code, tegels}) => {
      const eigen = tegels.map((plan) => ({
        plan,
        tegel: tegel(plan, figuren, () => kies(open === plan.figuur ? "" : plan.figuur))
      }));
      const element = h("div", {class: "dashboardtegels"}, ...eigen.map(({tegel}) => tegel.element));
      return [code as string, {eigen, element}];
    })
  );
  let open = "";

  return {
    element: (beeld: string) => groepen.get(beeld)!.element,
    /** Shows a view with this tile open (none: ""); gives the figures that are in the page. */
    zet(beeld: string, figuur: string): string[] {
      open = beeldVan(figuur) === beeld ? figuur : "";
      const {eigen} = groepen.get(beeld)!;
      for (const {plan, tegel} of eigen) tegel.zet(plan.figuur === open);
      const ernaast = eigen.filter(({plan}) => plan.figuur === open).map(({plan}) => plan.ernaast);
      return [...new Set([...eigen.map(({plan}) => plan.figuur), ...ernaast])];
    },
    wijs: (beeld: string, figuur: string) =>
      groepen
        .get(beeld)!
        .eigen.find(({plan}) => plan.figuur === figuur)
        ?.tegel.wijs()
  };
}
