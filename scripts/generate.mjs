// `npm run generate`: the files that are made from others, in the order they need each other.
import './lib/require-node.mjs';

const { pnpm, shown } = await import('./lib/prepare.mjs');

await shown('Generating', () => pnpm('exec', 'turbo', 'run', 'generate', '--output-logs=errors-only'));
