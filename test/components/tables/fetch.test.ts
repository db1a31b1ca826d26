import {afterEach, describe, expect, it, vi} from "vitest";
import {manifestForm} from "../../../components/model/forms.js";
import {Unreachable} from "../../../components/page/openPage.js";
import {fetchJson} from "../../../components/tables/fetch.js";

const address = new URL("http://127.0.0.1/tabellen/manifest.json");
const answer = (body: string, status = 200) => vi.stubGlobal("fetch", async () => new Response(body, {status}));
afterEach(() => void vi.unstubAllGlobals());

describe("fetchJson(address, form)", () => {
  const words = "De tabellen zijn niet te bereiken. Controleer uw verbinding of laad de pagina opnieuw.";
  it.each([
    ["no JSON", "<!doctype html>"],
    ["JSON of another form", "{}"],
    ["half a file", '{"naam": "Proe']
  ])("says in words for the visitor that %s cannot be had, and why to who looks further", async (_, body) => {
    answer(body);
    const fault = await fetchJson(address, manifestForm).catch((error: unknown) => error as Error);
    expect(fault).toBeInstanceOf(Unreachable);
    expect(fault).toMatchObject({message: words, cause: expect.any(Error) as Error});
  });
  it("says the same of an answer that is none", async () => {
    answer("{}", 404);
    await expect(fetchJson(address, manifestForm)).rejects.toThrow(words);
  });
});
