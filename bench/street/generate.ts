/** `generate BRANCHES FOLDER [SEED] [MOST]`: writes a made-up street. */
import { writeStreet } from "./files";

const [branches, folder, seed = "1", most = "30"] = process.argv.slice(2);
void writeStreet(String(folder), Number(branches), Number(seed), Number(most));
