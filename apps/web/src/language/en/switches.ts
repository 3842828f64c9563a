import type { Wording } from '../zh';

export const switches: Wording['switches'] = {
  language: '中文',
  languageLabel: 'Switch to Chinese',
  dark: 'Dark display',
  light: 'Light display',
};
