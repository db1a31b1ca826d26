import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {vingerafdruk} from "./beleid.js";
import {bestanden} from "../hulp/bestanden.js";

/** The pages of a built site, by their names within it; not what only leads to one of them. */
export function paginas(dist: string): string[] {
  const namen = bestanden(dist).filter((naam) => naam.endsWith(".html"));
  return namen.filter(
    (naam) => !namen.includes(naam.replace(/\/index\.html$/, ".html")) || !/\/index\.html$/.test(naam)
  );
}

/** Leads `/levensweg/` to the page `levensweg.html` beside the folder, with query and hash, on a host that knows no redirects. */
const DOORVERWIJZING =
  'location.replace(location.pathname.replace(/\\/+(index\\.html)?$/, "") + ".html" + location.search + location.hash)';

/** Writes for each page what answers its address with a slash behind it. */
export function schrijfDoorverwijzingen(dist: string): void {
  for (const naam of paginas(dist)) {
    const map = naam.replace(/\.html$/, "");
    if (map === "index" || map === "404") continue;
    mkdirSync(join(dist, map), {recursive: true});
    writeFileSync(join(dist, map, "index.html"), doorverwijzing(map.split("/").at(-1)!));
  }
}

const doorverwijzing = (pagina: string) => `<!DOCTYPE html>
<html lang="nl">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${vingerafdruk(DOORVERWIJZING)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Leidt naar de pagina zonder schuine streep achter het adres.">
<title>Levenswegwerkbank</title>
<script>${DOORVERWIJZING}</script>
<p><a href="../${pagina}.html">Naar de pagina</a></p>
</html>
`;
