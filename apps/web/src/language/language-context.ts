import { createContext, useContext } from 'react';
import type { Text } from '../api/client';
import type { Wording } from './zh';

export type Language = 'zh' | 'en';

export interface LanguageValue {
  language: Language;
  /** The portal's own sentences. */
  t: Wording;
  /** A sentence of the API in the language chosen. */
  textOf: (text: Text) => string;
  choose: (language: Language) => void;
}

export const LanguageContext = createContext<LanguageValue | null>(null);

export function useLanguage(): LanguageValue {
  const value = useContext(LanguageContext);
  if (!value) throw new Error('useLanguage needs a LanguageProvider above it.');
  return value;
}
