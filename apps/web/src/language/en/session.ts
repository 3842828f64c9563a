import type { Wording } from '../zh';

export const session: Wording['session'] = {
  title: 'Sign in',
  login: 'Account',
  password: 'Password',
  submit: 'Sign in',
  signOut: 'Sign out',
  loginRequired: 'Enter your account',
  passwordRequired: 'Enter your password',
  demoTitle: 'Demonstration accounts',
  demoHint: 'Choose an account to sign in. The password of each is',
  intro:
    'From the cultivation pool through coaching, review and recognition to keeping the title: one place, every step with its grounds.',
};
