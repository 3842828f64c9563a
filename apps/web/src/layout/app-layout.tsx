import { Layout } from 'antd';
import { Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { useLanguage } from '../language/language-context';
import { DemoBanner } from './demo-banner';
import { LanguageSwitch } from './language-switch';
import './layout.css';
import { Loading } from './loading';
import { Mark } from './mark';
import { Navigation } from './navigation';
import { ThemeSwitch } from './theme-switch';
import { UserMenu } from './user-menu';

export function AppLayout() {
  const { t } = useLanguage();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip-link" href="#content">
        {t.navigation.skip}
      </a>
      <DemoBanner />
      <header className="app-header">
        <Link to="/" className="brand" aria-label={`${t.product} ${t.general.home}`}>
          <Mark />
          <span className="brand-name">{t.product}</span>
          <span className="brand-bureau">{t.bureau}</span>
        </Link>
        <Navigation />
        <div className="app-tools">
          <LanguageSwitch />
          <ThemeSwitch />
          <UserMenu />
        </div>
      </header>
      <main id="content" className="app-content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </Layout>
  );
}
