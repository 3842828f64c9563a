/** What somebody wants done about a task; `act` names the rule that authority applies. */
export type TaskWish =
  | { readonly act: 'claim' }
  | { readonly act: 'release' }
  | { readonly act: 'assign'; readonly personId: string }
  | { readonly act: 'delegate'; readonly personId: string; readonly fromAt: string; readonly untilAt: string }
  | { readonly act: 'ask-cosigner'; readonly personId: string }
  | { readonly act: 'dismiss-cosigner'; readonly personId: string }
  | { readonly act: 'cosign'; readonly agrees: boolean }
  | { readonly act: 'urge' }
  | { readonly act: 'copy'; readonly personId: string };
