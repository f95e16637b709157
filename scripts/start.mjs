// `npm start`: install, build, serve.
import './lib/require-node.mjs';

const { becomeProgram } = await import('./lib/become-program.mjs');
const { prepare } = await import('./lib/prepare.mjs');

await prepare();
await becomeProgram('apps/api/dist/main.js');
