import { checkJson } from "../output/json";
import { openAndCheck } from "../open";
import { checkReport } from "../output/report";
import { EXIT } from "../output/status";
import type { Request } from "../request";

/** `branchbook check BOOK`: what a check finds, for people or as JSON. Nothing is written. */
export async function check(request: Request): Promise<number> {
  const { checked } = await openAndCheck(request);
  const { words, json, all, explain } = request;
  process.stdout.write(
    json ? `${JSON.stringify(checkJson(checked, words), null, 2)}\n` : checkReport(checked, words, { all, explain }),
  );
  return EXIT[checked.verdict];
}
