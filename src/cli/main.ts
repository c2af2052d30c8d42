// Stands in until the commands are here, so that a clone builds.
process.stderr.write("branchbook: the commands are not here yet\n");
process.exitCode = 2;
export {};
