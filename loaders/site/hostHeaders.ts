import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {kopteksten} from "./beleid.js";
import {scriptsVan} from "./pagina.js";

type Koppen = readonly (readonly [naam: string, waarde: string])[];

/** What servers do not know of themselves; without a type some do not send a file at all. */
const soorten = {
  ".arrow": "application/vnd.apache.arrow.stream",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2"
};

/** The headers in the form in which a host reads them from the folder that it serves. */
const vormen: Record<string, (koppen: Koppen) => string> = {
  // Netlify, Cloudflare Pages and others.
  _headers: (koppen) => `/*\n${koppen.map(([naam, waarde]) => `  ${naam}: ${waarde}\n`).join("")}`,
  // Apache, with mod_headers.
  ".htaccess": (koppen) => `<IfModule mod_headers.c>
${koppen.map(([naam, waarde]) => `  Header always set ${naam} ${quote(waarde)}\n`).join("")}</IfModule>
<IfModule mod_mime.c>
${Object.entries(soorten)
  .map(([achter, soort]) => `  AddType ${soort} ${achter}\n`)
  .join("")}</IfModule>
ErrorDocument 404 /404.html
`,
  // Microsoft IIS.
  "web.config": (koppen) => `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <httpProtocol>
      <customHeaders>
${koppen.map(([naam, waarde]) => `        <remove name="${naam}" />\n        <add name="${naam}" value="${escape(waarde)}" />\n`).join("")}      </customHeaders>
    </httpProtocol>
    <staticContent>
${Object.entries(soorten)
  .map(
    ([achter, soort]) =>
      `      <remove fileExtension="${achter}" />\n      <mimeMap fileExtension="${achter}" mimeType="${soort}" />\n`
  )
  .join("")}    </staticContent>
  </system.webServer>
</configuration>
`,
  // Azure Static Web Apps.
  "staticwebapp.config.json": (koppen) =>
    `${JSON.stringify(
      {
        globalHeaders: Object.fromEntries(koppen),
        mimeTypes: soorten,
        responseOverrides: {404: {rewrite: "/404.html", statusCode: 404}}
      },
      null,
      2
    )}\n`,
  // Nginx, which reads nothing from the folder: to be included in the server's own configuration.
  "koppen.nginx.conf": (koppen) =>
    koppen.map(([naam, waarde]) => `add_header ${naam} ${quote(waarde)} always;\n`).join("")
};

/** Some hosts leave out a longer line without a word. */
const LANGSTE = 2000;

/** Writes the headers of a site beside its pages, for the hosts that read them there. */
export function writeHostHeaders(dist: string): void {
  const koppen = kopteksten(scriptsVan(dist), {omleiding: true});
  for (const [naam, waarde] of koppen)
    if (naam.length + waarde.length + 4 > LANGSTE) throw new Error(`header too long for a static host: ${naam}`);
  for (const [bestand, vorm] of Object.entries(vormen)) writeFileSync(join(dist, bestand), vorm(koppen));
}

const quote = (waarde: string) => `"${waarde.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;
const escape = (waarde: string) => waarde.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
