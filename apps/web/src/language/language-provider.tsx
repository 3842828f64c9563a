import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { en } from './en';
import { LanguageContext, type Language, type LanguageValue } from './language-context';
import { zh } from './zh';

const storageKey = 'terrace.language';
const wordings = { zh, en };

const remembered = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh');

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  useEffect(() => {
    localStorage.setItem(storageKey, language);
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${wordings[language].product} · ${wordings[language].tagline}`;
  }, [language]);
  const value = useMemo<LanguageValue>(
    () => ({
      language,
      t: wordings[language],
      textOf: (text) => text[language] || text.zh,
      choose: setLanguage,
    }),
    [language],
  );
  return <LanguageContext.Provider value={value}>{children}</LanguageContext.Provider>;
}
