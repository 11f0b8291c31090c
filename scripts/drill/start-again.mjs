// The server on a database that is prepared already: what `npm start` does before it serves (scripts/start/start-up.mjs) is
// not done again.
import { serve } from "../serve.mjs"

const { PORT, APP_URL } = process.env
process.env.NEXTAUTH_URL = APP_URL
await serve({ port: Number(PORT), host: null, appUrl: APP_URL, trustedProxies: [], dev: false })
