import {button, h, markPage, quietButton} from "../dom/element.js";
import {escapeControls} from "../format/text.js";
import {holdOwnTables, type OwnTables} from "../tables/ownTables.js";

/** The workbench on the visitor's own files, over this page: every page of the site in a frame that gets its tables from here. */
export interface BenchFrame {
  /** Opens a page (`levensweg`) on these tables. */
  open(page: string): void;
  /** Takes the frame and the tables away. */
  close(): void;
}

/** `pages`: addresses by name; `left`: what happens when the visitor is back on this page; `wipe`: all of it away. */
export function benchFrame(tables: OwnTables, {left, wipe}: {left: () => void; wipe: () => void}): BenchFrame {
  const {naam, synthetisch: synthetic} = tables.manifest;
  const source = escapeControls(naam);
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

  /** What lies under the workbench cannot be reached either. */
  function cover(on: boolean): void {
    overlay.hidden = !on;
    markPage("own-open", on);
    for (const other of document.body.children) if (other !== overlay) (other as HTMLElement).inert = on;
  }

  function leave(): void {
    cover(false);
    left();
  }

  holdOwnTables(tables);

  // What a page says of its source was written when the site was built, of another source.
  frame.addEventListener("load", () => {
    const inside = frame.contentDocument;
    if (!inside) return;
    // The page of own files holds this frame: its link leads back.
    if (/\/eigen-data(\.html)?$/.test(inside.location.pathname)) {
      frame.removeAttribute("src");
      return leave();
    }
    const strip = inside.querySelector(".strip");
    const what = synthetic ? "Verzonnen inwoners uit eigen bestanden" : "Cijfers uit uw eigen bestanden";
    strip?.replaceChildren(`${what}: ${source}. Status: ${tables.manifest.status}. Alleen u ziet ze.`);
    inside.querySelector("#observablehq-footer p")?.replaceChildren(`Bron: ${source}, uit uw eigen bestanden.`);
    frame.style.visibility = "";
    inside.defaultView?.addEventListener("pagehide", () => (frame.style.visibility = "hidden"));
  });

  return {
    open(page) {
      cover(true);
      if (page !== "" || !frame.src) frame.src = new URL(page || "./", document.baseURI).href;
      bar.querySelector("button")?.focus();
    },
    close() {
      holdOwnTables(null);
      cover(false);
      overlay.remove();
    }
  };
}
