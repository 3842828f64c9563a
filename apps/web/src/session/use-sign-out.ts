import { useQueryClient } from '@tanstack/react-query';
import { client } from '../api/client';

/** Ends the session and forgets everything that was loaded under it. */
export function useSignOut() {
  const queries = useQueryClient();
  return async () => {
    await client.DELETE('/api/v1/session');
    queries.clear();
    queries.setQueryData(['session'], null);
  };
}
