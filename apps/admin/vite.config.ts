import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env.QINGLAN_API ?? 'http://127.0.0.1:4000';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // The server puts a nonce of each page in its place (apps/api/src/http/admin-files.ts).
  html: { cspNonce: 'the-nonce-of-this-page' },
  server: { proxy: { '/graphql': api, '/api': api, '/imports': api, '/exports': api, '/templates': api } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/].*(react|react-dom|react-router|scheduler)[\\/]/,
              priority: 2,
            },
            // Not the calendars of @mui/x-date-pickers, which few pages need.
            { name: 'mui', test: /node_modules[\\/](@mui[\\/](?!x-)|@emotion[\\/])/, priority: 1 },
          ],
        },
      },
    },
  },
});
