/** What package.json says of the add-in. */
export const ABOUT = { version: "0.1.0", license: "MIT" } as const;
