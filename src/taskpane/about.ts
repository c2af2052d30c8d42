/** What package.json says of the add-in. */
export const ABOUT = { version: "0.2.0", license: "MIT" } as const;
