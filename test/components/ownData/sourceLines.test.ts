import {beforeEach, describe, expect, it} from "vitest";
import {setSourceLines} from "../../../components/ownData/sourceLines.js";
import {useDocument} from "../../util/dom.js";

const {document} = useDocument();

const page = `<p class="strip strip-loud">Alle cijfers zijn synthetisch.</p>
<main><div class="site-source" data-own="Van u."><p>Van de site.</p></div><div class="site-source"><h2>De site</h2></div></main>
<footer id="observablehq-footer"><p><strong>Bron:</strong> de site. <a href="/verantwoording">Verantwoording</a></p><p>Niets verlaat uw computer.</p></footer>`;

describe("setSourceLines(page, lines)", () => {
  beforeEach(() => void (document.body.innerHTML = page));

  it("says of what the numbers are above the page and at its foot, where the link stays", () => {
    setSourceLines(document, {strip: "Cijfers uit <b>u</b>.", foot: "u."});
    expect(document.querySelector(".strip")!.textContent).toBe("Cijfers uit <b>u</b>.");
    expect(document.querySelector(".strip")!.className).toBe("strip");
    expect(document.querySelector("footer p")!.innerHTML).toBe(
      '<strong>Bron:</strong> u. <a href="/verantwoording">Verantwoording</a>'
    );
    expect(document.querySelectorAll("footer p")).toHaveLength(2);
  });

  it("is loud where much of the source does not count", () => {
    setSourceLines(document, {strip: "Half.", loud: true, foot: "u."});
    expect(document.querySelector(".strip")!.className).toBe("strip strip-loud");
  });

  it("hides what is about the tables of the site, and says there what holds for own files", () => {
    setSourceLines(document, {strip: "", foot: ""});
    expect([...document.querySelectorAll<HTMLElement>(".site-source")].map(({hidden}) => hidden)).toEqual([true, true]);
    expect([...document.querySelectorAll("main > p")].map(({textContent}) => textContent)).toEqual(["Van u."]);
  });

  it("leaves a page without such lines as it is", () => {
    document.body.innerHTML = "<p>Niets.</p>";
    setSourceLines(document, {strip: "a", foot: "b"});
    expect(document.body.innerHTML).toBe("<p>Niets.</p>");
  });
});
