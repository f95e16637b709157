import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { reloadOnNewVersion } from './shell/newVersion.ts';
import { Styles } from './shell/Styles.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
reloadOnNewVersion();
createRoot(root).render(
  <StrictMode>
    <Styles>
      <App />
    </Styles>
  </StrictMode>,
);
