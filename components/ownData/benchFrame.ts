import {button, h, markPage, quietButton} from "../dom/element.js";
import {menuQuery} from "../address/addressState.js";
import {escapeControls} from "../format/text.js";
import {loudTables, refusedSentence} from "../model/provenance.js";
import {gebieden} from "../pipeline/persoon/gebieden.js";
import {holdOwnTables, type OwnTables} from "../tables/ownTables.js";
import {setSourceLines, type SourceLines} from "./sourceLines.js";

/** The workbench on the visitor's own files, over this page: every page of the site in a frame that gets its tables from here. */
export interface BenchFrame {
  /** Opens a page (`levensweg`) on these tables. */
  open(page: string): void;
  /** Takes the frame and the tables away. */
  close(): void;
}

/** The state of the history in which the workbench is in sight. */
const BENCH = "own-bench";

const ownPage = /\/eigen-data(\.html)?$/;

/** `left`: what happens when the visitor is back on this page; `wipe`: all of it away. */
export function benchFrame(tables: OwnTables, {left, wipe}: {left: () => void; wipe: () => void}): BenchFrame {
  const source = escapeControls(tables.manifest.naam);
  const lines = linesOf(tables);
  // Of one gemeente alone, "Nederland" would be its other name.
  const find = tables.gemeenten.length === 1 ? menuQuery({gebied: tables.gemeenten[0]!, vergelijk: null}) : "";
  const frame = h("iframe", {title: `Werkbank met ${source}`, class: "own-frame"});
  const bar = h(
    "div",
    {class: "own-bar", role: "region", "aria-label": "Eigen bestanden"},
    h("p", {}, h("strong", {}, `Eigen bestanden: ${source}. `), "Ze blijven op deze computer."),
    h(
      "div",
      {class: "own-buttons"},
      quietButton("Bestanden en bewijs", leave),
      quietButton("Afdrukken", () => frame.contentWindow?.print()),
      button("Wis alles", wipe)
    )
  );
  const overlay = h("div", {class: "own-bench", hidden: true}, bar, frame);
  document.body.append(overlay);

  let opened = false;

  /** What lies under the workbench cannot be reached either. */
  function cover(on: boolean): void {
    overlay.hidden = !on;
    markPage("own-open", on);
    for (const other of document.body.children) if (other !== overlay) (other as HTMLElement).inert = on;
  }

  function leave(): void {
    if (overlay.hidden) return;
    history.pushState(null, "");
    cover(false);
    left();
  }

  /** The back button of the browser leads from the workbench to the files, and forth again. */
  const goneBack = ({state}: PopStateEvent) => {
    const on = state === BENCH && opened;
    if (on !== overlay.hidden) return;
    cover(on);
    if (on) bar.querySelector("button")?.focus();
    else left();
  };
  addEventListener("popstate", goneBack);
  holdOwnTables(tables);

  frame.addEventListener("load", () => {
    const inside = frame.contentDocument;
    if (!inside) return;
    // The page of own files holds this frame: a link to it leads back.
    inside.addEventListener("click", (event) => {
      const link = (event.target as Element).closest("a");
      if (!link || !ownPage.test(link.pathname) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      leave();
    });
    if (ownPage.test(inside.location.pathname)) {
      inside.defaultView?.location.replace(new URL(`./${find}`, document.baseURI).href);
      return leave();
    }
    setSourceLines(inside, lines);
    frame.style.visibility = "";
    inside.defaultView?.addEventListener("pagehide", () => (frame.style.visibility = "hidden"));
  });

  return {
    open(page) {
      if (overlay.hidden) history.pushState(BENCH, "");
      cover(true);
      opened = true;
      frame.style.visibility = "hidden";
      frame.contentWindow?.location.replace(new URL(`${page}${find}`, document.baseURI).href);
      bar.querySelector("button")?.focus();
    },
    close() {
      holdOwnTables(null);
      removeEventListener("popstate", goneBack);
      cover(false);
      overlay.remove();
    }
  };
}

function linesOf({manifest, gemeenten}: OwnTables): SourceLines {
  const {naam, status, synthetisch: synthetic, brontellingen: tallies} = manifest;
  const source = escapeControls(naam);
  const all = gebieden().filter(({soort: kind}) => kind === "gemeente").length;
  const refused = refusedSentence(tallies);
  return {
    strip: [
      `${synthetic ? "Verzonnen inwoners uit eigen bestanden" : "Cijfers uit uw eigen bestanden"}: ${source}.`,
      `Status: ${status}. Alleen u ziet ze.`,
      ...(refused === "" ? [] : [`Let op: ${refused}; de cijfers missen deze rijen.`]),
      ...(gemeenten.length < all ? ["“Nederland” is hier: iedereen in deze bestanden."] : [])
    ].join(" "),
    loud: loudTables(tallies).length > 0,
    foot: `${source}, uit uw eigen bestanden.`
  };
}
