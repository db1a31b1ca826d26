import {fetchManifest} from "../../loaders/tables/manifest.js";

process.stdout.write(JSON.stringify(fetchManifest()));
