import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { fillIn } from "../../../locales/render";
import { usePane, useSession, useWords } from "../../context";
import { skipText } from "./skipText";
import { SheetLink } from "../frame/SheetLink";

const useStyles = makeStyles({
  sheets: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
  },
});

/** Names shown; a form with a sheet for each branch has many. */
const SHOWN = 12;

/** What was written last, sheet by sheet, and how it is taken back. */
export function WrittenSheets({ makes }: { readonly makes: (id: string) => boolean }) {
  const styles = useStyles();
  const session = useSession();
  const words = useWords();
  const { say, forms } = words;
  const receipt = usePane(({ filling }) => filling.receipt);
  if (!receipt?.wanted.some(makes)) return null;
  const { sheets, skipped, leftOut, outdated, isRevertible } = receipt;
  const isWritten = sheets.length > 0;
  return (
    <MessageBar intent={isWritten ? "success" : "warning"} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {isWritten ? say("fill.receipt", { count: sheets.length }) : say("fill.receipt.none")}
        </MessageBarTitle>
        {isWritten && say(isRevertible ? "fill.receipt.hint" : "fill.receipt.unkept")}
        <ul className={styles.sheets}>
          {sheets.slice(0, SHOWN).map((sheet) => (
            <li key={sheet}>
              <SheetLink sheet={sheet} />
            </li>
          ))}
          {skipped.map((each) => (
            <li key={each.id}>
              {say("fill.receipt.skipped", { name: forms[each.id] ?? each.id, reason: skipText(each, words) })}
            </li>
          ))}
          {outdated.map(({ form, sheet }) => (
            <li key={`${form} ${sheet}`}>{say("fill.receipt.outdated", { name: forms[form] ?? form, sheet })}</li>
          ))}
          {leftOut.map(({ form, what, at }) => (
            <li key={`${form} ${what} ${at ?? ""}`}>
              {say("fill.receipt.leftOut", {
                name: forms[form] ?? form,
                what: fillIn(words.leftOut[what], { at: at ?? "" }, words),
              })}
            </li>
          ))}
        </ul>
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.filling.dismiss()}>
          {say("fill.receipt.close")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
