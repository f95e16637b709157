import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { reloadOnNewVersion } from './shell/newVersion.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
reloadOnNewVersion();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
