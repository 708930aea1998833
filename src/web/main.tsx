import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadMessages } from './messages.ts';
import { readPreference } from './preferences.ts';
import './styles/index.css';

const container = document.getElementById('app');
if (!container) throw new Error('index.html has no element with the id "app"');

const language = readPreference('language');
const messages = await loadMessages(language);
createRoot(container).render(
  <StrictMode>
    <App first={{ language, messages }} />
  </StrictMode>,
);
