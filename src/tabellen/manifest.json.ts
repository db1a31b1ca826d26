import {loadManifest} from "../../loaders/tables/manifest.js";

process.stdout.write(JSON.stringify(loadManifest()));
