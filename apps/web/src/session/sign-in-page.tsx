import { Flex } from 'antd';
import { Navigate, useLocation } from 'react-router';
import { useLanguage } from '../language/language-context';
import { DemoBanner } from '../layout/demo-banner';
import '../layout/layout.css';
import { LanguageSwitch } from '../layout/language-switch';
import { Mark } from '../layout/mark';
import { ThemeSwitch } from '../layout/theme-switch';
import { useHealth } from '../layout/use-health';
import { DemoAccounts } from './demo-accounts';
import { SignInForm } from './sign-in-form';
import './sign-in.css';
import { TerracePicture } from './terrace-picture';
import { useSession } from './use-session';
import { useSignIn } from './use-sign-in';

export function SignInPage() {
  const { t } = useLanguage();
  const session = useSession();
  const demo = useHealth().data?.demo ?? false;
  const signIn = useSignIn();
  const from = fromOf(useLocation().state);
  if (session.data) return <Navigate to={from} replace />;
  return (
    <div className="sign-in">
      <DemoBanner />
      <div className="sign-in-body">
        <section className="sign-in-picture">
          <TerracePicture />
          <Mark size={44} />
          <h1>{t.product}</h1>
          <p>
            {t.bureau} · {t.tagline}
          </p>
          <p>{t.session.intro}</p>
        </section>
        <main className="sign-in-panel">
          <div>
            <Flex justify="space-between" align="start">
              <h2>{t.session.title}</h2>
              <span>
                <LanguageSwitch />
                <ThemeSwitch />
              </span>
            </Flex>
            <SignInForm
              busy={signIn.isPending}
              error={signIn.error}
              onSubmit={(credentials) => signIn.mutate(credentials)}
            />
            {demo ? (
              <DemoAccounts busy={signIn.isPending} onChoose={(credentials) => signIn.mutate(credentials)} />
            ) : null}
          </div>
        </main>
      </div>
    </div>
  );
}

/** Where the visitor was going before being asked to sign in. */
function fromOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('from' in state)) return '/';
  return typeof state.from === 'string' ? state.from : '/';
}
