import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { usePane, useSession, useWords } from "../../context";
import { valueOf } from "../../session/task";

/** Loaded when it is first asked for. */
const PackageDialog = lazy(async () => ({ default: (await import("./PackageDialog")).PackageDialog }));

const useStyles = makeStyles({
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere", display: "block" },
  note: { color: tokens.colorNeutralForeground3, display: "block" },
  buttons: { paddingTop: tokens.spacingVerticalS },
});

/** The package for the street: the book's check code as it is now, and the making of it. */
export function SubmitPackage() {
  const styles = useStyles();
  const { say } = useWords();
  const [number, setNumber] = useState(1);
  const [isAsking, ask] = useState(false);
  const code = useCode(number);
  return (
    <section>
      <Text as="h3" weight="semibold">
        {say("package.title")}
      </Text>
      <Text className={styles.code}>{code === null ? say("common.wait") : say("package.code", { code, number })}</Text>
      <Text size={200} className={styles.note}>
        {say("package.code.text")}
      </Text>
      <div className={styles.buttons}>
        <Button onClick={() => ask(true)}>{say("package.make")}</Button>
      </div>
      {isAsking && (
        <Suspense>
          <PackageDialog number={number} count={setNumber} gone={() => ask(false)} />
        </Suspense>
      )}
    </section>
  );
}

/** The check code of the book as it was last checked; null until it is known. */
function useCode(number: number): string | null {
  const session = useSession();
  const check = usePane((state) => valueOf(state.check));
  const [code, setCode] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    if (check) void session.handover.code(number).then((found) => isWanted && setCode(found));
    return () => {
      isWanted = false;
    };
  }, [session, check, number]);
  return code;
}
