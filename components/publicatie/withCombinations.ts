import {h, markPage} from "../dom/element.js";
import type {Manifest} from "../model/forms.js";
import {isProtected, protectionRule} from "../model/protection.js";

/**
 * The tables of a page that counts people by combinations of what they are and use. A site that holds protected numbers alone has no such
 * counts: then the page says so under its title and shows nothing else, and the promise never comes.
 */
export function withCombinations<Tables extends {manifest: Manifest}>(tables: Promise<Tables>): Promise<Tables> {
  return tables.then((open) => {
    if (!isProtected(open.manifest)) return open;
    const page = document.querySelector("#observablehq-main");
    (page?.querySelector(".lead") ?? page?.querySelector("h1"))?.after(notHere(open.manifest));
    markPage("not-published");
    return new Promise<never>(() => {});
  });
}

const link = (address: string, text: string) => h("a", {href: address}, text);

/** Why a page shows nothing on a site of protected numbers, and what one can do instead. */
function notHere(manifest: Manifest): HTMLElement {
  const {uitleg: explanation} = protectionRule(manifest)!;
  return h(
    "section",
    {class: "not-published-notice", "aria-labelledby": "niet-gepubliceerd"},
    h("h2", {id: "niet-gepubliceerd"}, "Op deze site niet te zien"),
    h(
      "p",
      {},
      "Deze pagina telt mensen naar combinaties van leeftijd, huishouden, gebeurtenissen en gebruik op elk peilmoment. Zulke aantallen zijn klein, en een site die voor publicatie is beschermd bevat ze niet. ",
      explanation,
      " ",
      link("./verantwoording#bescherming", "Wat er wel en niet is gepubliceerd"),
      "."
    ),
    h("p", {}, "Wat u wel kunt doen:"),
    h(
      "ul",
      {},
      h(
        "li",
        {},
        "Op deze site: ",
        link("./levensweg", "de figuren van de Levensweg"),
        " per gebied, en ",
        link("./", "de monitor"),
        "."
      ),
      h(
        "li",
        {},
        "Met eigen bestanden: ",
        link("./eigen-data", "Eigen data"),
        " rekent ze door in uw browser. Dan werkt elke pagina, ook deze."
      ),
      h(
        "li",
        {},
        "Heeft u de bronbestanden, dan toont ",
        h("code", {}, "npm start -- --bron MAP"),
        " deze pagina op uw eigen computer, zonder iets te publiceren."
      )
    )
  );
}
