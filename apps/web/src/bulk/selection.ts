/** Cases chosen in the list: those ticked, each as the viewer saw it, or all that stand where the filter says. */
export type PickedCases =
  | { targets: { caseId: string; version: number }[] }
  | {
      filter: { chartId: string; stage?: string; state?: string; holder?: string; text?: string };
    };

/** Which cases an order is for: those chosen, or all members of a cohort. */
export type Selection = PickedCases | { cohortId: string };
