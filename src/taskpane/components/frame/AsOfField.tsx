import { Input } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { formatDate, parseIsoDate } from "../../../domain/values/dates";
import { usePane, useSession, useWords } from "../../context";

/** Days that can be chosen; while a year is typed it is less. */
const FIRST = "2000-01-01";
const LAST = "2099-12-31";

/** The day that the book is looked at: today, until the clerk says another. */
export function AsOfField() {
  const session = useSession();
  const { say } = useWords();
  const asOf = usePane((state) => formatDate(state.asOf));
  const [typed, type] = useState(asOf);
  useEffect(() => type(asOf), [asOf]);
  const choose = (value: string): void => {
    type(value);
    const day = parseIsoDate(value);
    if (day && value >= FIRST && value <= LAST && value !== asOf) void session.report({ asOf: day });
  };
  return (
    <Input
      type="date"
      size="small"
      min={FIRST}
      max={LAST}
      aria-label={say("app.asOf")}
      title={say("app.asOf")}
      value={typed}
      onChange={(_, { value }) => choose(value)}
      onBlur={() => type(asOf)}
    />
  );
}
