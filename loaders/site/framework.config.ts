import config from "../../observablehq.config.js";

/** The site's own configuration with another output folder: a build is put in place when it is whole. */
export default {...config, output: process.env["WERKBANK_UIT"] ?? "dist"};
