// `npm run --silent qinglan -- …`: the command line, installed and built first when it has to be.
import './lib/require-node.mjs';

const { becomeProgram } = await import('./lib/become-program.mjs');
const { prepare } = await import('./lib/prepare.mjs');

await prepare();
await becomeProgram('apps/api/dist/cli/main.js');
