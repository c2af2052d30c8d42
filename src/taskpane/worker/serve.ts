import { isCall, type Progress, type Reply } from "../protocol/messages";
import { failureOf } from "../protocol/failure";

/**
 * Answers the calls of a service's methods. Every method is given its progress after its other arguments, whether it tells
 * any or not.
 * @param tell takes what is said to the caller
 * @returns takes a message; any that is no call of a method is passed over
 */
export function serve(service: object, tell: (reply: Reply) => void): (message: unknown) => Promise<void> {
  return async (message) => {
    if (!isCall(message)) return;
    const { id, method, args } = message;
    const called: unknown = Reflect.get(service, method);
    if (typeof called !== "function") return;
    const progress: Progress = (step, share) => tell({ id, type: "progress", step, share });
    try {
      tell({ id, type: "answer", answer: await Reflect.apply(called, service, [...args, progress]) });
    } catch (error) {
      tell({ id, type: "failure", failure: failureOf(error) });
    }
  };
}
