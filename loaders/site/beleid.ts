import {createHash} from "node:crypto";

export interface Beleid {
  /** As header, which can also say who may frame the page. */
  koptekst?: boolean;
  /** Own name of a server that follows changes: its socket may be opened, and its pages evaluate what changed. */
  live?: string | null;
}

export interface Kopkeuze extends Pick<Beleid, "live"> {
  /** Whether the host may lead from one address of the site to another, as many do for an address with a slash. */
  omleiding?: boolean;
}

/**
 * The content security policy: nothing is fetched from, or sent to, another origin. Workers start from a blob only, so that
 * each inherits it. Charts and inputs write style attributes, hence inline style; an image or font can come from here only.
 */
export function beleid(scripts: readonly string[], {koptekst = false, live = null}: Beleid = {}): string {
  return [
    "default-src 'self'",
    `connect-src 'self'${live === null ? "" : ` ws://${live}`}`,
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...(live === null ? [] : ["'unsafe-eval'"]), ...scripts].join(" ")}`,
    "worker-src blob:",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    ...(koptekst ? ["frame-ancestors 'none'"] : [])
  ].join("; ");
}

/** What a page could ask of the machine, and this site never does. */
const ongebruikt = [
  ...["accelerometer", "camera", "clipboard-read", "display-capture", "encrypted-media", "geolocation"],
  ...["gyroscope", "hid", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi", "payment"],
  ...["publickey-credentials-get", "screen-wake-lock", "serial", "usb", "window-management", "xr-spatial-tracking"]
];

/**
 * The headers of every answer, whoever sends it: our own server, the preview and, from the files that the build makes for
 * them, static hosts. `Connection-Allowlist` also stops what the policy cannot, in a browser that knows it: navigation,
 * pop-ups, WebRTC and look-ups of names.
 */
export function kopteksten(
  scripts: readonly string[],
  {live = null, omleiding = false}: Kopkeuze = {}
): [naam: string, waarde: string][] {
  const adressen = live === null ? "response-origin" : `response-origin "ws://${live}/*"`;
  return [
    ["Content-Security-Policy", beleid(scripts, {koptekst: true, live})],
    ["Connection-Allowlist", `(${adressen})${omleiding ? ";redirects=allow" : ""}`],
    ["Permissions-Policy", ongebruikt.map((naam) => `${naam}=()`).join(", ")],
    ["X-Content-Type-Options", "nosniff"],
    ["X-DNS-Prefetch-Control", "off"],
    ["X-Frame-Options", "DENY"],
    ["Referrer-Policy", "no-referrer"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
    ["Cross-Origin-Resource-Policy", "same-origin"]
  ];
}

/** How a policy names an inline script. */
export function vingerafdruk(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}
