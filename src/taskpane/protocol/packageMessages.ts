/**
 * What is said about the package of ⑤ 报送.
 */
import type { PackageOptions } from "../../street/package/manifest";

/** What the clerk says of a package; the rest is known. */
export type PackageDraft = Pick<PackageOptions, "number" | "kind" | "confirmedBy" | "reason" | "masked">;
