// npm start · npm run dev · npm run demo. The rest is imported only by a Node that can read it.
import "./node-version.mjs"

import("./start/start-up.mjs").then(({ startUp }) => startUp(process.argv.slice(2)))
