import { createContext, useContext } from 'react';
import type { User } from '../api/client';

export const SessionContext = createContext<User | null>(null);

interface SignedIn {
  user: User;
  is: (role: string) => boolean;
}

export function useUser(): SignedIn {
  const user = useContext(SessionContext);
  if (!user) throw new Error('useUser is for pages behind the sign-in.');
  return { user, is: (role) => user.roles.includes(role) };
}
