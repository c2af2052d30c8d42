import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isHandedOver } from "../../../forms/engine/wholeNumbers";
import { askWorkbench, workbenchWindow } from "../../../pageMessages";
import { useSession, useWords } from "../../context";
import type { QuarterOffer } from "../../protocol/quarterMessages";
import { SheetLink } from "../frame/SheetLink";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { display: "flex", alignItems: "center", flexWrap: "wrap" },
  older: { color: tokens.colorNeutralForeground3, paddingLeft: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalS },
});

/** A worksheet that can be handed over. */
interface Sheet {
  readonly form: string;
  readonly name: string;
  readonly isCurrent: boolean;
}

/** The quarter's forms that are in the book, to be printed or handed over alone. */
export function HandOver({ offer }: { readonly offer: QuarterOffer }) {
  const styles = useStyles();
  const session = useSession();
  const { say } = useWords();
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [isBusy, setBusy] = useState(false);
  const all = offer.forms.flatMap(({ form, sheets }): Sheet[] =>
    sheets.filter(({ isThere }) => isThere).map((sheet) => ({ ...sheet, form })),
  );
  if (all.length === 0) return null;
  const isChosen = ({ form, name }: Sheet): boolean => choices.get(name) ?? isHandedOver(form);
  const chosen = all.filter(isChosen);
  const names = chosen.map(({ name }) => name);
  const workbench = workbenchWindow();
  const save = async (): Promise<void> => {
    setBusy(true);
    await session.handover.save(names);
    setBusy(false);
  };
  return (
    <section>
      <Text as="h3" weight="semibold">
        {say("submit.send")}
      </Text>
      <ul className={styles.list}>
        {all.map((sheet) => (
          <li key={sheet.name} className={styles.line}>
            <Checkbox
              aria-label={say("submit.send.choose", { sheet: sheet.name })}
              checked={isChosen(sheet)}
              onChange={(_, { checked }) => setChoices(new Map(choices).set(sheet.name, checked === true))}
            />
            <SheetLink sheet={sheet.name} />
            {!sheet.isCurrent && (
              <Text size={200} className={styles.older}>
                {say("submit.send.older")}
              </Text>
            )}
          </li>
        ))}
      </ul>
      {chosen.some(({ form }) => !isHandedOver(form)) && (
        <Text size={200} className={styles.note}>
          {say("submit.send.whole")}
        </Text>
      )}
      <div className={styles.buttons}>
        {workbench && (
          <Button
            disabled={chosen.length === 0}
            onClick={() => askWorkbench(workbench, { type: "print", sheets: names })}
          >
            {say("submit.print")}
          </Button>
        )}
        <Button disabled={chosen.length === 0 || isBusy} onClick={() => void save()}>
          {say(workbench ? "submit.saveAlone" : "submit.openAlone")}
        </Button>
      </div>
      <Text size={200} className={styles.note}>
        {say(workbench ? "submit.saveAlone.text" : "submit.openAlone.text")}
      </Text>
    </section>
  );
}
