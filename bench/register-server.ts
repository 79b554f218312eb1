// The register as it is served, over the database that SO_NHOM_DB names; tells the parent its address.
import { composeApp, openStore } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { listen } from '../src/server/http.ts'

const config = readConfig(process.env)
const app = composeApp(openStore(config.database, false), config, () => new Date())
const { address } = await listen(app, { port: 0, host: '127.0.0.1' })
process.send?.(Number(new URL(address).port))
