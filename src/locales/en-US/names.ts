import type { Words } from "../words";

export const severities: Words["severities"] = { error: "Error", warning: "Warning", info: "Note" };

export const kinds: Words["kinds"] = {
  members: "member roster",
  dues: "dues ledger",
  fund: "fund ledger",
  branches: "branch list",
  activities: "activity log",
  development: "development of members",
  posts: "posts",
  communities: "communities",
  publications: "publication log",
  partners: "partner units",
  appraisals: "appraisals",
  plan: "plan targets",
  hardship: "members in hardship",
  holidays: "holidays",
  assessments: "assessments of organizations",
  grids: "grids",
  mergers: "merged communities",
  demonstrations: "demonstration points",
  documents: "rules and plans",
  problems: "problems solved",
  projects: "projects",
  surveys: "satisfaction surveys",
  talents: "reserve talents",
  volunteers: "volunteers",
  visits: "visits",
  pairings: "paired households",
  elections: "neighbourhood elections",
  units: "units to be covered",
  trainings: "trainings",
  debriefings: "debriefings of secretaries",
  awards: "commendations",
  indicators: "indicators from above",
  tasks: "tasks",
};

export const repairs: Words["repairs"] = {
  spaces: "spare spaces removed",
  "full-width": "full-width characters made half-width",
  "id-letter": "ID number's x made X",
  phone: "mobile number in standard form",
  date: "date in standard form",
  number: "text made a number",
  code: "standard wording",
};
