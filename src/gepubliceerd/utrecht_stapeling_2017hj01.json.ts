import {utrechtStapeling} from "../../loaders/site/pageData.js";

process.stdout.write(JSON.stringify(utrechtStapeling()));
