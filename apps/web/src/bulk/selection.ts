/** Which cases an order is for: those ticked, each as the viewer saw it, or all that stand where the filter says. */
export type Selection =
  | { targets: { caseId: string; version: number }[] }
  | {
      filter: { chartId: string; stage?: string; state?: string; holder?: string; text?: string };
    };
