import { hasIdForm, maskId } from "./idNumber";
import { isMobile, maskPhone } from "./phone";

/** A cell's text as it may be shown: an ID number or a mobile number in it is masked. */
export function maskText(text: string): string {
  const bare = text.normalize("NFKC").replace(/[\s-]/g, "");
  if (hasIdForm(bare.toUpperCase())) return maskId(bare);
  return isMobile(bare) ? maskPhone(bare) : text;
}
