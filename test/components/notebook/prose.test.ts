import {describe, expect, it} from "vitest";
import {readNotebook} from "../../../components/notebook/document.js";
import {filledProse, holesOf, proseProgram} from "../../../components/notebook/prose.js";
import {readsOf} from "../../../components/notebook/reads.js";

const codes = (text: string) => holesOf(text).map(({code}) => code);

describe("holesOf(markdown)", () => {
  it.each([
    ["Van de ${n} inwoners: ${f({a: 1}, `${x}}`)}.", ["n", "f({a: 1}, `${x}}`)"]],
    ['${"}"} en ${x ? "a" : "b"}', ['"}"', 'x ? "a" : "b"']],
    ["geen \\${plaats}, geen ${}, geen ${a b}, geen ${", []],
    ["$x {y} ${ z }", [" z "]]
  ])("%s", (text, expected) => expect(codes(text)).toEqual(expected));
});

describe("filledProse(markdown, values)", () => {
  it("writes numbers as people read them, and words as words", () => {
    expect(filledProse("Van ${a} is ${b}; ${c} en ${d}.", [12431, 0.25, true, null])).toBe(
      "Van 12.431 is 0,25; ja en –."
    );
  });

  it("lets a value be no Markdown, no HTML, no line and no place of its own", () => {
    expect(filledProse("${a}!", ["<img src=x> **b**\n# `c` [d](e) ${f}"])).toBe(
      "\\<img src=x\\> \\*\\*b\\*\\* \\# \\`c\\` \\[d\\](e) \\${f}!"
    );
  });
});

describe("proseProgram(holes)", () => {
  it("is one list, also where a place ends in a comment", () => {
    const program = proseProgram(holesOf("${1 + 1} ${[3, 4][1] // drie\n}"));
    expect(new Function(`return ${program}`)()).toEqual([2, 4]);
  });
});

describe("a text in a notebook", () => {
  it("reads the cells that are named in its places", () => {
    const cells = [
      {kind: "js", name: "antwoord", text: "[{a: 1}]"},
      {kind: "markdown", text: "Van ${antwoord[0].a} is ${procent(antwoord.at(-1).b)}; antwoord."},
      {kind: "js", name: "procent", text: "(x) => x"}
    ];
    expect(readsOf(readNotebook({title: "", cells})!).get(2)).toEqual([1, 3]);
  });
});
