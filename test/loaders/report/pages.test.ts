import {describe, expect, it} from "vitest";
import {reportPages} from "../../../loaders/report/page.js";

/** A PDF as Chromium lays it out: two groups of pages, whose objects are not in the order of the pages. */
const pdf = (places: string): string => `%PDF-1.4
1 0 obj
<</Creator (Chromium)>>
endobj
7 0 obj
<</Length 22>> stream
/Kids [1 0 R] /figuur-9.9 [4 0 R
endstream
endobj
4 0 obj
<</Type /Page
/Parent 10 0 R>>
endobj
2 0 obj
<</Type /Page
/Parent 11 0 R>>
endobj
9 0 obj
<</Type /Page
/Parent 10 0 R>>
endobj
10 0 obj
<</Type /Pages
/Count 2
/Kids [9 0 R 4 0 R]
/Parent 12 0 R>>
endobj
11 0 obj
<</Type /Pages
/Count 1
/Kids [2 0 R]
/Parent 12 0 R>>
endobj
12 0 obj
<</Type /Pages
/Count 3
/Kids [10 0 R 11 0 R]>>
endobj
13 0 obj
<<${places}>>
endobj
14 0 obj
<</Type /Catalog
/Pages 12 0 R
/Dests 13 0 R>>
endobj
`;

describe("pages(pdf)", () => {
  it("counts pages in the order of the tree, and finds every named place on its page", () => {
    const result = reportPages(
      pdf("/hoofdstuk-1 [9 0 R /XYZ 0 841 0]\n/figuur-1.1 [9 0 R /XYZ 0 700 0]\n/figuur-1.2 [2 0 R /XYZ 0 811 0]")
    );
    expect([...result]).toEqual([
      ["hoofdstuk-1", 1],
      ["figuur-1.1", 1],
      ["figuur-1.2", 3]
    ]);
  });

  it("reads a name with an odd sign, and leaves out a place on no page", () => {
    expect([...reportPages(pdf("/figuur#201 [4 0 R /XYZ 0 1 0]\n/weg [99 0 R /XYZ 0 1 0]"))]).toEqual([
      ["figuur 1", 2]
    ]);
  });

  it("finds nothing in a PDF without places, or in what is no PDF", () => {
    expect(reportPages(pdf("")).size).toBe(0);
    expect(reportPages("geen pdf").size).toBe(0);
  });
});
