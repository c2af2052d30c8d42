import { useEffect } from "react";
import { usePane, useSession } from "../../context";
import { valueOf } from "../../session/task";
import type { QuarterOffer } from "../../protocol/quarterMessages";

/** What the checked book can be filled with, worked out anew after each check; null until it is known. */
export function useOffer(): QuarterOffer | null {
  const session = useSession();
  const check = usePane((state) => valueOf(state.check));
  const offer = usePane(({ filling }) => filling.offer);
  useEffect(() => {
    if (check) void session.filling.prepare();
  }, [session, check]);
  return check && offer;
}
