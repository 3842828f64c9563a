import { Button } from 'antd';
import { useLanguage } from '../language/language-context';

export function LanguageSwitch() {
  const { language, t, choose } = useLanguage();
  return (
    <Button
      type="text"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      title={t.switches.languageLabel}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {t.switches.language}
    </Button>
  );
}
